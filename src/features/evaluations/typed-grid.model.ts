import { findUnanswered, type Question } from '#domain/evaluation/questions.ts';
import type { Rating, Sheet } from '#domain/evaluation/sheet.ts';

/** A key of the keyboard as an answer to this question; null when it is none. Full-width digits count too. */
export const ratingOfKey = (key: string, question: Question): Rating | null => {
  const digit = /^[0-9０-９]$/u.test(key) ? Number(key.normalize('NFKC')) : Number.NaN;
  const most = question.kind === 'choice' ? question.choices : 4;
  return Number.isInteger(digit) && digit <= most ? (digit as Rating) : null;
};

/** The answers a row offers, in the order of the paper. */
export const ratingsOf = (question: Question): readonly Rating[] =>
  question.kind === 'choice'
    ? [...Array.from({ length: question.choices }, (_, at) => (at + 1) as Rating), 0]
    : [4, 3, 2, 1, 0];

/** Is this the last question of its item? Under it the words about the item are written. */
export const isLastOfItem = (questions: readonly Question[], at: number): boolean =>
  questions[at + 1]?.itemId !== questions[at]?.itemId;

/** The row to go to next when something is still open; undefined when the sheet is full. */
export const openRow = (questions: readonly Question[], sheet: Pick<Sheet, 'answers'>): Question | undefined =>
  findUnanswered(questions, sheet as Sheet)[0];
