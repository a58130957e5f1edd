import { kanazawa7, kanazawa7Easy } from './kanazawa-7/kanazawa-7.ts';
import type { PrincipleSet } from './principle-set.ts';
import type { QuestionSet } from './question-set.ts';
import { shortLongEasy } from './short-long/short-long-easy.ts';
import { shortLong } from './short-long/short-long.ts';

/** Any released set. */
export type ContentSet = PrincipleSet | QuestionSet;

/** Everything ever released, oldest first. A version is added, never edited or removed. */
export const releasedContent: readonly ContentSet[] = [kanazawa7, shortLong, kanazawa7Easy, shortLongEasy];

/** The sets a new space or round begins with, as they are stored in records. */
export const DEFAULT_PRINCIPLES = 'kanazawa-7@2';
export const DEFAULT_QUESTIONS = 'short-long@2';

/**
 * Finds a released set. Undefined when this app is too old to know it: the row is kept and the screen says
 * 「アプリを新しくしてください」.
 */
export const contentOf = (set: string, version: number): ContentSet | undefined =>
  releasedContent.find((content) => content.id === set && content.version === version);

/** The principle set a space names as `id@version`; without a name the default. */
export const principleSetOf = (reference: string | null | undefined): PrincipleSet | undefined => {
  const content = contentByReference(reference ?? DEFAULT_PRINCIPLES);
  return content?.kind === 'principles' ? content : undefined;
};

/** The question set a round names as `id@version`. A round always names one: figures of a guessed set would lie. */
export const questionSetOf = (reference: string | null | undefined): QuestionSet | undefined => {
  const content = contentByReference(reference ?? '');
  return content?.kind === 'questions' ? content : undefined;
};

const contentByReference = (reference: string): ContentSet | undefined =>
  releasedContent.find((content) => `${content.id}@${content.version}` === reference);
