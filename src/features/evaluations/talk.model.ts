import type { Card, CardReason } from '#domain/evaluation/card.ts';
import { MOST_CARDS } from '#domain/evaluation/card-vote.ts';
import type { QuestionRules } from '#domain/evaluation/question-set.ts';
import { stepsOf } from '#domain/evaluation/result.ts';
import type { Finding } from '#store/round-results.ts';

/** What kind of sentence a reason asks for, and how many steps it speaks of. */
export interface ReasonWords {
  readonly key: 'gap_self' | 'gap_seen' | 'gap_joint' | 'low' | 'spread' | 'unknown';
  readonly partyId: string | null;
  readonly steps: number;
}

/** Turns a reason of a card into what its sentence needs. */
export const wordsOfReason = ({ kind, partyId, value }: CardReason, rules: QuestionRules): ReasonWords => {
  if (kind === 'low' || kind === 'spread' || kind === 'unknown') return { key: kind, partyId, steps: 0 };
  const steps = stepsOf({ state: 'value', value: value ?? 0, band: null }, rules) ?? 0;
  if (partyId === null) return { key: 'gap_joint', partyId, steps };
  return { key: (value ?? 0) > 0 ? 'gap_self' : 'gap_seen', partyId, steps };
};

/**
 * Ids of the cards chosen for the talk, in the order of the result.
 * @param tapped what was just tapped, by card, before the disk has said so
 */
export const chosenCards = (
  cards: readonly Card[],
  findings: ReadonlyMap<string, Finding>,
  tapped: Readonly<Record<string, boolean>> = {},
): string[] => cards.flatMap(({ id }) => ((tapped[id] ?? findings.get(id)?.isChosen) === true ? [id] : []));

/** The cards laid open when the page opens: the chosen ones, filled up to three by the most urgent. The others are folded. */
export const openCards = (cards: readonly Card[], findings: ReadonlyMap<string, Finding>): string[] => {
  const chosen = chosenCards(cards, findings);
  const others = cards.map(({ id }) => id).filter((id) => !chosen.includes(id));
  return [...chosen, ...others.slice(0, Math.max(0, MOST_CARDS - chosen.length))];
};

/** May one more card be chosen? */
export const mayChoose = (chosen: readonly string[]): boolean => chosen.length < MOST_CARDS;

/** Did people write anything about this card? */
export const isRecorded = (finding: Finding | undefined): boolean =>
  [finding?.shared, finding?.differs, finding?.improve].some((text) => (text ?? '') !== '');

/** The name under which the record of the whole talk is kept beside those of the cards. */
export const WHOLE = 'whole';
