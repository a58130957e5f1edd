import type { Counts } from '#domain/evaluation/cell.ts';
import { decidedByHands, type Hands, handsIn, NO_HANDS } from '#domain/evaluation/hands.ts';
import type { Question } from '#domain/evaluation/questions.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import type { Voice } from '#domain/evaluation/tally.ts';

/** Hands of one question. */
export const countsOf = (hands: Hands, key: string): Counts => hands.counts[key] ?? NO_HANDS;

/** The hands with one number changed. @param rating 1 to 4, or the number of a category */
export const withCount = (hands: Hands, key: string, rating: number, count: number): Hands => ({
  ...hands,
  counts: {
    ...hands.counts,
    [key]: countsOf(hands, key).map((old, at) => (at === rating - 1 ? count : old)) as unknown as Counts,
  },
});

/** More hands than people: somebody raised two. */
export const isTooMany = (hands: Hands, key: string): boolean => handsIn(countsOf(hands, key)) > hands.people;

/**
 * The answer of a party that answers together: the one with the most hands, or the one people chose after a draw.
 * undefined while it is open; a choice made before somebody counted again does not hold.
 */
export const decidedAnswer = (hands: Hands, key: string, chosen: Rating | undefined): Rating | undefined => {
  const counts = hands.counts[key];
  if (!counts) return undefined;
  const decided = decidedByHands(counts);
  if (decided !== null) return decided;
  const most = Math.max(...counts);
  return chosen !== undefined && chosen > 0 && counts[chosen - 1] === most ? chosen : undefined;
};

/** The answers with the most hands, where there are several. */
export const drawAt = (counts: Counts): Rating[] => {
  const most = Math.max(...counts);
  const best = counts.flatMap((count, at) => (count === most && most > 0 ? [(at + 1) as Rating] : []));
  return best.length > 1 ? best : [];
};

/** Questions still to be counted or decided. */
export const openHands = (
  voice: Voice,
  questions: readonly Question[],
  hands: Hands,
  answers: { readonly [key: string]: Rating },
): Question[] =>
  questions.filter(({ key }) =>
    voice === 'party'
      ? decidedAnswer(hands, key, answers[key]) === undefined
      : hands.counts[key] === undefined || isTooMany(hands, key),
  );

/** All answers as they are decided now. */
export const decidedSheet = (
  questions: readonly Question[],
  hands: Hands,
  answers: { readonly [key: string]: Rating },
): { readonly [key: string]: Rating } =>
  Object.fromEntries(
    questions.flatMap(({ key }) => {
      const decided = decidedAnswer(hands, key, answers[key]);
      return decided === undefined ? [] : [[key, decided]];
    }),
  );
