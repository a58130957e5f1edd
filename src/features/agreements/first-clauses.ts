import { type AgreementLanguage, draftWords } from '#content/agreement/draft-sentences.ts';
import type { CitySet } from '#content/city-set.ts';
import { firstWords, type PlanFacts } from '#domain/agreement/first-draft.ts';
import { wordsOf } from '#domain/basis/localized.ts';
import { formatPaperDate } from '#i18n/format.ts';
import { withoutFurigana } from '#i18n/furigana-marks.ts';

/** What the plan makes of every clause of a city today, by the id of the clause; texts of 2000 letters at most. */
export const firstClauses = (
  city: CitySet,
  facts: PlanFacts,
  language: AgreementLanguage,
): Readonly<Record<string, string>> => {
  const words = draftWords(language);
  const written = (date: string) => formatPaperDate(date, language);
  return Object.fromEntries(
    city.clauses.map(({ id, from, start }) => {
      const proposed = start ? withoutFurigana(wordsOf(start, [language])) : '';
      return [id, firstWords(from, proposed, facts, words, written).slice(0, 2000)];
    }),
  );
};
