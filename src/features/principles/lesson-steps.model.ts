import type { Lesson, LessonCard, LessonCheck } from '#content/lessons/lesson.ts';
import { wordsOf } from '#domain/basis/localized.ts';

/** Where somebody is in a lesson. */
export type LessonStep =
  | { readonly kind: 'card'; readonly card: LessonCard }
  | { readonly kind: 'check'; readonly check: LessonCheck }
  | { readonly kind: 'end' };

/** How many steps a lesson has before its end. */
export const stepsOf = (lesson: Lesson): number => lesson.cards.length + lesson.checks.length;

/** The step at a place counted from 0; what lies beyond is the end, what is no number the beginning. */
export const stepAt = (lesson: Lesson, place: number): LessonStep => {
  const at = Number.isInteger(place) && place > 0 ? place : 0;
  const card = lesson.cards[at];
  if (card) return { kind: 'card', card };
  const check = lesson.checks[at - lesson.cards.length];
  return check ? { kind: 'check', check } : { kind: 'end' };
};

/** Letters an unhurried reader of Japanese takes in within a minute, the checks thought over. */
const LETTERS_A_MINUTE = 300;

/** Minutes a lesson takes, in whole minutes. */
export const minutesOf = (lesson: Lesson): number => {
  const texts = [
    ...lesson.cards.flatMap(({ title, text }) => [title, text]),
    ...lesson.checks.flatMap(({ question, options }) => [
      question,
      ...options.flatMap(({ words, why }) => [words, why]),
    ]),
  ];
  const letters = texts.reduce((sum, text) => sum + [...wordsOf(text, ['ja'])].length, 0);
  return Math.max(1, Math.ceil(letters / LETTERS_A_MINUTE));
};
