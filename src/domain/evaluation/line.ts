import { type Cell, unknownIn } from './cell.ts';
import { difference, type Exact, exactly, exactOfCell, LACKING, meanOfExisting, UNASKED, valuesOf } from './figure.ts';
import { compare, dividedBy, type Fraction, fraction, minus, plus, times } from './fraction.ts';
import type { ItemRule } from './question-set.ts';
import { answerKey } from './sheet.ts';
import { cellOf, type PartyTally } from './tally.ts';

/** The figures of one principle or one item, still exact. Names as in the formulas of 50-evaluation. */
export interface Line {
  readonly parties: readonly PartyLine[];
  /** Mean over parties, every party with equal weight. */
  readonly joint: Exact;
  /** Joint items: highest minus lowest party. */
  readonly jointGap: Exact;
  readonly unknown: UnknownShare;
}

export interface PartyLine {
  readonly partyId: string;
  /** Its own 「私たちは」. */
  readonly self: Exact;
  /** How the other parties see it. */
  readonly seen: Exact;
  /** self − seen: above 0 it thinks better of itself than the others do. */
  readonly gap: Exact;
  /** Its answers to joint items. */
  readonly own: Exact;
  /** Widest difference between its people, from five answers on. */
  readonly spread: number | null;
}

/** Share of －. Where cells are hidden only the share that is certain anyway is known. */
export interface UnknownShare {
  readonly least: Fraction;
  readonly isExact: boolean;
}

/** What lines are made of. */
export interface Answers {
  readonly partyIds: readonly string[];
  readonly tallies: readonly PartyTally[];
}

/**
 * Figures over some items: all items of a principle, or a single one.
 * self_A = mean of A's 「私たちは」; seen_A = mean over the other parties of their mean about A; gap_A = self_A − seen_A;
 * joint = mean over parties of the mean of what exists of (self, seen); joint items: gap = max − min between parties.
 * A principle that holds both kinds weighs them by the number of items answered.
 * @param needed answers a principle needs, else データ不足
 */
export const lineOf = (items: readonly ItemRule[], needed: number, answers: Answers): Line => {
  const cells = readerOf(answers);
  const each = items.filter((item) => item.subject === 'each');
  const joint = items.filter((item) => item.subject === 'joint');
  const parties = answers.partyIds.map((partyId) => partyLine(partyId, each, joint, needed, answers, cells));
  const weights = answers.partyIds.map((partyId) => weightsOf(partyId, each, joint, answers, cells));
  const total = Math.min(needed, items.length);
  return {
    parties,
    joint: meanOfExisting(parties.map((party, at) => valueOf(party, weights[at] ?? NO_WEIGHT, total))),
    jointGap: rangeOf(parties.map((party) => party.own)),
    unknown: unknownShareOf(each, joint, answers, cells),
  };
};

type ReadCell = (byPartyId: string, item: ItemRule, subject: string) => Cell;

interface Weights {
  readonly each: number;
  readonly joint: number;
}

const NO_WEIGHT: Weights = { each: 0, joint: 0 };

const readerOf = ({ tallies }: Answers): ReadCell => {
  const byId = new Map(tallies.map((tally) => [tally.partyId, tally]));
  return (partyId, item, subject) => cellOf(byId.get(partyId), answerKey(item.id, subject));
};

const partyLine = (
  partyId: string,
  each: readonly ItemRule[],
  joint: readonly ItemRule[],
  needed: number,
  { partyIds }: Answers,
  cells: ReadCell,
): PartyLine => {
  const meanAbout = (byPartyId: string, items: readonly ItemRule[], subject: string): Exact =>
    meanOfExisting(
      items.map((item) => exactOfCell(cells(byPartyId, item, subject))),
      needed,
    );
  const others = partyIds.filter((id) => id !== partyId);
  const self = meanAbout(partyId, each, 'us');
  const seen = each.length === 0 ? UNASKED : meanOfExisting(others.map((id) => meanAbout(id, each, partyId)));
  return {
    partyId,
    self,
    seen,
    gap: difference(self, seen),
    own: meanAbout(partyId, joint, 'all'),
    spread: widestSpread([
      ...each.map((item) => cells(partyId, item, 'us')),
      ...joint.map((item) => cells(partyId, item, 'all')),
    ]),
  };
};

/** A party's one value: its halves and its joint answers, each weighing as many items as were answered. */
const valueOf = ({ self, seen, own }: PartyLine, weights: Weights, needed: number): Exact => {
  if ([self, seen, own].some((part) => part.state === 'hidden')) return { state: 'hidden', band: null };
  const [halves] = valuesOf([meanOfExisting([self, seen])]);
  const [joint] = valuesOf([own]);
  const each = halves ? weights.each : 0;
  const all = joint ? weights.joint : 0;
  if (each + all < needed || each + all === 0) return LACKING;
  const sum = plus(times(halves ?? fraction(0), each), times(joint ?? fraction(0), all));
  return exactly(dividedBy(sum, each + all));
};

/** How many items somebody could answer about this party. */
const weightsOf = (
  partyId: string,
  each: readonly ItemRule[],
  joint: readonly ItemRule[],
  { partyIds }: Answers,
  cells: ReadCell,
): Weights => ({
  each: each.filter((item) => partyIds.some((id) => cells(id, item, id === partyId ? 'us' : partyId).state === 'shown'))
    .length,
  joint: joint.filter((item) => cells(partyId, item, 'all').state === 'shown').length,
});

const rangeOf = (figures: readonly Exact[]): Exact => {
  if (figures.some((figure) => figure.state === 'hidden')) return { state: 'hidden', band: null };
  if (figures.every((figure) => figure.state === 'unasked')) return UNASKED;
  const values = valuesOf(figures).toSorted(compare);
  const [lowest] = values;
  const highest = values.at(-1);
  return lowest && highest && values.length > 1 ? exactly(minus(highest, lowest)) : LACKING;
};

const widestSpread = (cells: readonly Cell[]): number | null => {
  const spreads = cells.flatMap((cell) => (cell.state === 'shown' && cell.spread !== null ? [cell.spread] : []));
  return spreads.length === 0 ? null : Math.max(...spreads);
};

const unknownShareOf = (
  each: readonly ItemRule[],
  joint: readonly ItemRule[],
  { partyIds, tallies }: Answers,
  cells: ReadCell,
): UnknownShare => {
  const parts = tallies.flatMap((tally) => {
    const others = partyIds.filter((id) => id !== tally.partyId);
    const own = [
      ...each.flatMap((item) => ['us', ...others].map((subject) => cells(tally.partyId, item, subject))),
      ...joint.map((item) => cells(tally.partyId, item, 'all')),
    ];
    return own.map((cell) => ({ ...unknownIn(cell, tally.sheets), asked: tally.sheets }));
  });
  const asked = parts.reduce((sum, part) => sum + part.asked, 0);
  const least = parts.reduce((sum, part) => sum + part.least, 0);
  return {
    least: asked === 0 ? fraction(0) : fraction(least, asked),
    isExact: parts.every((part) => part.isExact),
  };
};
