/** Invented rounds for the tests beside: two principles, three parties, sheets written as short as possible. */
import type { Band, ItemRule, ItemSubject, Length, QuestionRules } from './question-set.ts';
import type { Figure } from './figure.ts';
import { type EvaluationResult, type PrincipleResult, resultOf } from './result.ts';
import { answerKeyParts, isRating, type Rating, type Sheet } from './sheet.ts';
import { tallySheets } from './tally.ts';

export const TOWN = '00000000-0000-4000-8000-00000000000a';
export const STUDENTS = '00000000-0000-4000-8000-00000000000b';
export const CITY = '00000000-0000-4000-8000-00000000000c';

/** A question set of the given items: `p` principles are named by the first letter of the item id. */
export const rulesOf = (items: readonly ItemRule[]): QuestionRules => ({
  principles: [...new Set(items.flatMap((item) => (item.principle === null ? [] : [item.principle])))],
  items,
  needed: { short: 1, full: 2 },
  bands: { strong: 3.25, almost: 2.5 },
  cards: { wideGap: 1.5, low: 2.5, gap: 0.75, spread: 2, unknown: 0.3 },
});

/** One item of the principle that its id begins with: `p-1` belongs to `p`; ★ unless said otherwise. */
export const item = (id: string, subject: ItemSubject, isStar = true): ItemRule => ({
  id,
  phase: 'before',
  principle: id.split('-')[0] ?? id,
  subject,
  isStar,
  family: id,
  choices: subject === 'choice' ? 3 : 0,
});

/** `{ 'p-1.us': 4 }`: a sheet that is done. */
export const sheet = (
  partyId: string,
  answers: { readonly [key: string]: number },
  extra: Partial<Sheet> = {},
): Sheet => ({
  roundId: 'round',
  partyId,
  memberId: null,
  origin: 'phone',
  isDone: true,
  answers: Object.fromEntries(Object.entries(answers).map(([key, value]) => [checked(key), ratingOf(value)])),
  comments: {},
  ...extra,
});

/** The same question answered by several people of a party, one sheet each. */
export const sheetsOf = (partyId: string, key: string, ratings: readonly number[]): Sheet[] =>
  ratings.map((rating) => sheet(partyId, { [key]: rating }));

/** The result of a round in which every party answers together. */
export const evaluate = (
  items: readonly ItemRule[],
  partyIds: readonly string[],
  sheets: readonly Sheet[],
  length: Length = 'short',
): EvaluationResult => {
  const rules = rulesOf(items);
  const { parties } = tallySheets('party', partyIds, sheets);
  return resultOf({ rules, round: { phase: 'before', length }, partyIds, tallies: parties });
};

/** The first principle of a result. */
export const firstOf = (lines: readonly PrincipleResult[]): PrincipleResult => {
  const [line] = lines;
  if (!line) throw new Error('no principle in the result');
  return line;
};

/** A figure that is shown. */
export const value = (number: number, band: Band | null = null): Figure => ({
  state: 'value',
  value: number,
  band,
});

const ratingOf = (value: number): Rating => {
  if (!isRating(value)) throw new Error(`no rating: ${value}`);
  return value;
};

const checked = (key: string): string => {
  if (!answerKeyParts(key)) throw new Error(`no answer key: ${key}`);
  return key;
};
