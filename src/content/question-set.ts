import type { ItemRule, QuestionRules } from '#domain/evaluation/question-set.ts';
import { type Localized, wordsOf } from '#domain/basis/localized.ts';

/** The words of one question. `{party}` stands for the name of the party it is about. */
export interface ItemWords {
  /** Asked about ourselves, or about all together. */
  readonly us: Localized;
  /** Asked about another party; null where nobody is asked about others. */
  readonly party: Localized | null;
}

export interface Item extends ItemRule {
  readonly words: ItemWords;
  /** The categories of a choice, numbered from 1 in this order; empty for ratings. */
  readonly options: readonly Localized[];
}

/** One step of the scale: the sign is never shown without its word. */
export interface ScaleStep {
  readonly rating: 0 | 1 | 2 | 3 | 4;
  readonly sign: string;
  readonly words: Localized;
}

/** A question for the people served, on paper or phone: three faces, no names. */
export interface SurveyQuestion {
  readonly id: string;
  readonly words: Localized;
}

/** A released set of questions; `id@version` stands in records. Never edited once released. */
export interface QuestionSet extends QuestionRules {
  readonly kind: 'questions';
  readonly id: string;
  readonly version: number;
  readonly name: Localized;
  /** The principles the questions belong to, as `id@version`. */
  readonly principleSet: string;
  /** Said wherever limits are shown: nobody has tested them, a city may choose others. */
  readonly isProposal: boolean;
  readonly scale: readonly ScaleStep[];
  readonly items: readonly Item[];
  readonly survey: readonly SurveyQuestion[];
  /** Ticked after the talk; the talk itself decides them, so they are no questions. */
  readonly afterTalk: readonly SurveyQuestion[];
}

/**
 * The question as a whole sentence with its subject.
 * @param subject `us`, `all`, `choice` or a party's id, as in an answer key
 * @param folders languages in the order they are tried
 * @param partyName name of the party asked about; not used for the other subjects
 */
export const questionWords = (item: Item, subject: string, folders: readonly string[], partyName = ''): string => {
  const isAboutParty = !['us', 'all', 'choice'].includes(subject);
  const text = isAboutParty && item.words.party ? item.words.party : item.words.us;
  return wordsOf(text, folders).replaceAll('{party}', () => partyName);
};
