import type { Localized } from '#domain/basis/localized.ts';

/** One card of a lesson: a thought in a few sentences. */
export interface LessonCard {
  readonly title: Localized;
  readonly text: Localized;
}

/** One possible answer, and what to think of it. */
export interface LessonOption {
  readonly words: Localized;
  readonly isRight: boolean;
  readonly why: Localized;
}

/** A question to oneself; nobody else learns the answer. */
export interface LessonCheck {
  readonly id: string;
  readonly question: Localized;
  readonly options: readonly LessonOption[];
}

/** A lesson of at most three minutes. */
export interface Lesson {
  readonly id: string;
  readonly title: Localized;
  /** For whom, in a few words. */
  readonly whom: Localized;
  readonly cards: readonly LessonCard[];
  readonly checks: readonly LessonCheck[];
}

/** A text in Japanese, English and やさしい日本語. */
export const text = (ja: string, en: string, easy: string): Localized => ({ ja, en, 'ja-easy': easy });

/** The right answer among the options. */
export const right = (words: Localized, why: Localized): LessonOption => ({ words, isRight: true, why });

/** An answer that sounds well and is not it. */
export const wrong = (words: Localized, why: Localized): LessonOption => ({ words, isRight: false, why });
