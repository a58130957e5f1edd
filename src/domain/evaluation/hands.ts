import type { Counts } from './cell.ts';
import type { AnswerKey, Rating } from './sheet.ts';

/** Hands counted for one party: how many people there are, and for each question how many raised a hand at which answer. */
export interface Hands {
  readonly people: number;
  readonly counts: { readonly [key: AnswerKey]: Counts };
}

/** One random order of a list. */
export type Shuffle = <T>(items: readonly T[]) => readonly T[];

/**
 * Hands as nameless sheets, one a person: each question is dealt out in an order of its own, because nobody wrote down who
 * raised which hand. The sheets come to the same counts, so the small-number rules of 50-evaluation item 8 hold as for
 * any sheets; who raised no hand stands as －.
 * @param keys all questions asked, so that a question without hands is answered with －
 */
export const sheetsOfHands = (
  { people, counts }: Hands,
  keys: readonly AnswerKey[],
  shuffle: Shuffle,
): { readonly [key: AnswerKey]: Rating }[] => {
  const columns = keys.map((key) => [key, shuffle(answersOf(counts[key] ?? NO_HANDS, people))] as const);
  return Array.from({ length: people }, (_, seat) =>
    Object.fromEntries(columns.map(([key, answers]) => [key, answers[seat] ?? 0])),
  );
};

/**
 * 会で1枚: what the hands decide for the party. The answer with the most hands; null where two have as many, and then people
 * talk about it. Nobody's hand at all is －.
 */
export const decidedByHands = (counts: Counts): Rating | null => {
  const most = Math.max(...counts);
  if (most === 0) return 0;
  const winners = counts.flatMap((count, at) => (count === most ? [(at + 1) as Rating] : []));
  return winners.length === 1 ? (winners[0] ?? null) : null;
};

/** Hands raised at one question, all answers together. */
export const handsIn = (counts: Counts): number => counts.reduce((sum, count) => sum + count, 0);

/** A question nobody has raised a hand at. */
export const NO_HANDS: Counts = [0, 0, 0, 0];

const answersOf = (counts: Counts, people: number): Rating[] => {
  const raised = counts.flatMap((count, at) => Array.from({ length: count }, () => (at + 1) as Rating));
  return [...raised, ...Array.from({ length: Math.max(0, people - raised.length) }, (): Rating => 0)].slice(0, people);
};
