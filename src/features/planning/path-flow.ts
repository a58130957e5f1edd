import type { PathAnswers, PathQuestion } from '#domain/placement/question-path.ts';

/** The words of one question. */
export interface QuestionWords {
  readonly title: string;
  readonly hint: string | null;
  readonly options: readonly { readonly id: string; readonly label: string }[];
}

/** A way of questions, whatever it is about. */
export interface PathFlow {
  /** The page's own address; the question stands behind `?q=`. */
  readonly address: string;
  readonly back: string;
  readonly questions: readonly PathQuestion[];
  readonly answers: PathAnswers;
  readonly wordsOf: (question: string) => QuestionWords;
  /** @returns whether the answer was kept */
  readonly answer: (question: string, option: string) => Promise<boolean>;
}

/** Where the answers stand under each other, after the last question. */
export const resultPlace = 'result';

/** The address of a question, or of the result. */
export const addressOf = (flow: PathFlow, place: string): string => `${flow.address}?q=${place}`;
