import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { Said } from './said-fields.ts';
import { saidWords } from './said-words.ts';

/** Says a value in words. @param names of people, parties and other records, by id */
export function useSaidWith(names: ReadonlyMap<string, string>): (said: Said) => string {
  const [review, common, people] = [useWords('review'), useWords('common'), useWords('people')];
  return saidWords({ review, common, people }, names, useLocale());
}
