import type { QuestionSet } from '#content/question-set.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';
import type { Result } from '#domain/basis/result.ts';

/** One way through the questions, whatever phone the sheet lies on. */
export interface QuestionFlow {
  readonly set: QuestionSet;
  readonly questions: readonly Question[];
  /** The sheet as it stands on the disk. */
  readonly sheet: Sheet;
  readonly names: ReadonlyMap<string, string>;
  /** The page the questions are shown on; the place is added as `?q=`. */
  readonly address: string;
  /** The page above; left out while the phone is in somebody else's hands. */
  readonly back?: string;
  readonly answer: (question: Question, rating: Rating) => Promise<Result<void, { readonly code: string }>>;
  readonly comment: (itemId: string, text: string) => Promise<Result<void, { readonly code: string }>>;
  readonly handIn: () => Promise<Result<void, { readonly code: string }>>;
  /** 「れんしゅう」 stands over every question; nothing is kept. */
  readonly isPractice?: boolean;
  /** Puts the sheet away unfinished; left out where it simply stays. */
  readonly onStop?: () => void;
}
