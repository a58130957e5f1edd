import { FEWEST_FOR_FIGURE } from './cell.ts';
import type { Fields } from '../records.ts';

/** 3 「はい」 · 2 「どちらとも」 · 1 「いいえ」. Who says nothing to a question is counted nowhere. */
export const FACES = [3, 2, 1] as const;

export type Face = (typeof FACES)[number];

/** People per face of one question; null where fewer than three answered it (50-evaluation item 8). */
export interface SurveyFigure {
  readonly question: string;
  readonly faces: { readonly [face in Face]: number } | null;
}

/** What is counted and not sent yet, or what one record holds. */
export interface SurveyTally {
  readonly people: number;
  /** `<question>.<face>` → people. */
  readonly count: { readonly [key: string]: number };
}

export const faceKey = (question: string, face: Face): string => `${question}.${face}`;

/** Answers to one question in a tally. */
export const answersTo = ({ count }: SurveyTally, question: string): number =>
  FACES.reduce((sum, face) => sum + (count[faceKey(question, face)] ?? 0), 0);

/**
 * What of a tally may leave the phone: each question by itself, as soon as three people have answered it, so that no record
 * and no change of a record ever speaks of one or two. The rest stays and is counted on.
 */
export const sendableOf = (tally: SurveyTally, questions: readonly string[]): SurveyTally => ({
  people: tally.people >= FEWEST_FOR_FIGURE ? tally.people : 0,
  count: Object.fromEntries(
    questions
      .filter((question) => answersTo(tally, question) >= FEWEST_FOR_FIGURE)
      .flatMap((question) => FACES.map((face) => [faceKey(question, face), tally.count[faceKey(question, face)] ?? 0])),
  ),
});

/** Two tallies in one. */
export const plusTally = (a: SurveyTally, b: SurveyTally, sign: 1 | -1 = 1): SurveyTally => ({
  people: a.people + sign * b.people,
  count: Object.fromEntries(
    [...new Set([...Object.keys(a.count), ...Object.keys(b.count)])].map((key) => [
      key,
      (a.count[key] ?? 0) + sign * (b.count[key] ?? 0),
    ]),
  ),
});

/** Reads a `surveyCount` record. */
export const tallyOfFields = (fields: { readonly [field: string]: unknown }): SurveyTally => ({
  people: numberIn(fields['people']),
  count: Object.fromEntries(
    Object.entries(fields).flatMap(([field, value]) =>
      field.startsWith('count.') ? [[field.slice('count.'.length), numberIn(value)]] : [],
    ),
  ),
});

/** Figures of a survey, everybody's counting together. */
export const surveyFigures = (tally: SurveyTally, questions: readonly string[]): SurveyFigure[] =>
  questions.map((question) => ({
    question,
    faces:
      answersTo(tally, question) < FEWEST_FOR_FIGURE
        ? null
        : {
            3: tally.count[`${question}.3`] ?? 0,
            2: tally.count[`${question}.2`] ?? 0,
            1: tally.count[`${question}.1`] ?? 0,
          },
  }));

/** Does a change of a record speak of at least three people wherever it speaks at all? Judged on the server too. */
export const speaksOfEnough = (before: Fields | null, after: Fields): boolean => {
  const [old, now] = [tallyOfFields(before ?? {}), tallyOfFields(after)];
  const more = plusTally(now, old, -1);
  const questions = new Set(Object.keys(more.count).map((key) => key.slice(0, key.lastIndexOf('.'))));
  const isEnough = (people: number) => people === 0 || people >= FEWEST_FOR_FIGURE;
  const isNeverLess = Object.values(more.count).every((people) => people >= 0);
  return (
    isNeverLess && isEnough(more.people) && [...questions].every((question) => isEnough(answersTo(more, question)))
  );
};

const numberIn = (value: unknown): number => (typeof value === 'number' ? value : 0);
