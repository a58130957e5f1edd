/** Choosing the cards of the talk by vote: from phones, by hands at the table, or both (50-evaluation item 9). */

/** The people present choose at most so many cards; the rest is the annex. */
export const MOST_CARDS = 3;

/** How often one card was asked for. */
export interface CardCount {
  readonly card: string;
  readonly phones: number;
  readonly hands: number;
  readonly total: number;
}

/** What the votes propose; people decide. */
export interface CardProposal {
  /** So clear that all of them fit. */
  readonly clear: readonly string[];
  /** Equally many votes for the places left: people say which. */
  readonly tied: readonly string[];
}

/**
 * Adds votes from phones and hands at the table; the most wanted first, equal ones in the order of the result.
 * @param cards ids in the order of the result
 * @param picks what each phone asked for
 * @param hands hands counted at the table, by card
 */
export const countCardVotes = (
  cards: readonly string[],
  picks: readonly (readonly string[])[],
  hands: ReadonlyMap<string, number>,
): CardCount[] =>
  cards
    .map((card) => {
      const phones = picks.filter((pick) => pick.includes(card)).length;
      const raised = hands.get(card) ?? 0;
      return { card, phones, hands: raised, total: phones + raised };
    })
    .toSorted((a, b) => b.total - a.total);

/** Fills the places from the top; where equal ones do not all fit, none of them is taken for granted. */
export const proposeCards = (counts: readonly CardCount[]): CardProposal => {
  const wanted = counts.filter((count) => count.total > 0);
  const last = wanted[MOST_CARDS - 1];
  if (wanted.length <= MOST_CARDS || !last) return { clear: wanted.map((one) => one.card), tied: [] };
  const equal = wanted.filter((one) => one.total === last.total);
  const above = wanted.filter((one) => one.total > last.total);
  return above.length + equal.length <= MOST_CARDS
    ? { clear: [...above, ...equal].map((one) => one.card), tied: [] }
    : { clear: above.map((one) => one.card), tied: equal.map((one) => one.card) };
};
