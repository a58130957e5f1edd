import { findUnanswered, type Question } from '#domain/evaluation/questions.ts';
import type { AnswerKey, Rating, Sheet } from '#domain/evaluation/sheet.ts';

/** A screen of the way through the questions: the place of a question, or the page that shows all answers. */
export type FlowPlace = number | 'check';

/**
 * Where to go on after a question: the next one still open, then one that was passed over, then the check page.
 * @param at place of the question just answered; −1 to find where to begin
 */
export const placeAfter = (questions: readonly Question[], sheet: Sheet, at: number): FlowPlace => {
  const open = findUnanswered(questions, sheet).map((question) => questions.indexOf(question));
  return open.find((place) => place > at) ?? open[0] ?? 'check';
};

/** Reads the place from the address: `?q=3` is the third question. Anything else begins where the sheet is open. */
export const placeOfAddress = (text: string | null, questions: readonly Question[], sheet: Sheet): FlowPlace => {
  const number = Number(text ?? 'none');
  if (Number.isInteger(number) && number >= 1 && number <= questions.length) return number - 1;
  return placeAfter(questions, sheet, -1);
};

/** The place as it stands in the address. */
export const addressOfPlace = (place: FlowPlace): string => (place === 'check' ? 'check' : String(place + 1));

/** The sheet with one more answer, before the disk has said so. */
export const withAnswer = (sheet: Sheet, key: AnswerKey, rating: Rating): Sheet => ({
  ...sheet,
  answers: { ...sheet.answers, [key]: rating },
});

/** The questions answered with ×, where a word of explanation helps the talk; one per item. */
export const crossedItems = (questions: readonly Question[], sheet: Sheet): string[] => [
  ...new Set(
    questions.filter(({ key, kind }) => kind !== 'choice' && sheet.answers[key] === 1).map(({ itemId }) => itemId),
  ),
];

/** A sheet nobody has written on yet. */
export const emptySheet = (roundId: string, partyId: string): Sheet => ({
  roundId,
  partyId,
  memberId: null,
  origin: 'phone',
  isDone: false,
  answers: {},
  comments: {},
});

/** Questions of one principle, one after another; null for the outcome. */
export interface QuestionGroup {
  readonly principle: string | null;
  readonly own: readonly Question[];
}

/** The questions by principle, in their order: a full sheet is looked over part by part. */
export const groupsOf = (questions: readonly Question[]): QuestionGroup[] =>
  [...new Set(questions.map(({ principle }) => principle))].map((principle) => ({
    principle,
    own: questions.filter((one) => one.principle === principle),
  }));
