import { valuesOf } from './figure.ts';
import { compare, type Fraction, fraction, fractionOfDecimal, isAtLeast, size, toNumber } from './fraction.ts';
import type { Line } from './line.ts';
import type { CardLimits, ItemRule, QuestionRules } from './question-set.ts';

/** Why a principle is worth talking about, most urgent first (50-evaluation item 9). */
export const CARD_KINDS = ['wide-gap', 'low', 'gap', 'spread', 'unknown'] as const;

export type CardKind = (typeof CARD_KINDS)[number];

/** One reason on a card. */
export interface CardReason {
  readonly kind: CardKind;
  /** The party it is about; null when it is about all together. */
  readonly partyId: string | null;
  /** Signed gap, joint figure or spread; null for －, whose share may be hidden. */
  readonly value: number | null;
}

/** One card a principle, so that the same matter is not chosen twice. */
export interface Card {
  /** The principle's id; also the stable name of the card in a `finding`. */
  readonly id: string;
  readonly principle: string;
  /** The most urgent of its reasons; decides place and prompt. */
  readonly kind: CardKind;
  readonly reasons: readonly CardReason[];
  /** Its items, for the sheet beside the card. */
  readonly itemIds: readonly string[];
}

interface PrincipleLine {
  readonly principle: string;
  readonly items: readonly ItemRule[];
  readonly line: Line;
}

interface Weighed extends CardReason {
  /** How far beyond the limit, only compared within one kind. */
  readonly weight: Fraction;
}

/**
 * Cards for the talk: gap ≥ 1.5, joint < 2.5, gap ≥ 0.75, spread ≥ 2, － > 30 % with the proposed limits, compared
 * unrounded and on |gap|. Order: kind, then the stronger one, then the order of the set. People choose; nothing is cut.
 */
export const cardsOf = (lines: readonly PrincipleLine[], rules: QuestionRules): Card[] =>
  lines
    .flatMap(({ principle, items, line }) => {
      const reasons = reasonsOf(line, rules.cards).toSorted(byUrgency);
      const [first] = reasons;
      if (!first) return [];
      const card: Card = {
        id: principle,
        principle,
        kind: first.kind,
        reasons: reasons.map(({ kind, partyId, value }) => ({ kind, partyId, value })),
        itemIds: items.map((item) => item.id),
      };
      return [{ card, first }];
    })
    .toSorted((a, b) => byUrgency(a.first, b.first))
    .map(({ card }) => card);

const reasonsOf = (line: Line, limits: CardLimits): Weighed[] => [
  ...line.parties.flatMap(({ gap, partyId }) => valuesOf([gap]).flatMap((value) => gapReason(value, partyId, limits))),
  ...valuesOf([line.jointGap]).flatMap((value) => gapReason(value, null, limits)),
  ...valuesOf([line.joint]).flatMap((value) => lowReason(value, limits)),
  ...line.parties.flatMap(({ spread, partyId }) => spreadReason(spread, partyId, limits)),
  ...unknownReason(line, limits),
];

const gapReason = (gap: Fraction, partyId: string | null, limits: CardLimits): Weighed[] => {
  const weight = size(gap);
  if (!isAtLeast(weight, fractionOfDecimal(limits.gap))) return [];
  const kind = isAtLeast(weight, fractionOfDecimal(limits.wideGap)) ? 'wide-gap' : 'gap';
  return [{ kind, partyId, value: toNumber(gap), weight }];
};

const lowReason = (joint: Fraction, limits: CardLimits): Weighed[] =>
  isAtLeast(joint, fractionOfDecimal(limits.low))
    ? []
    : [{ kind: 'low', partyId: null, value: toNumber(joint), weight: { top: -joint.top, bottom: joint.bottom } }];

const spreadReason = (spread: number | null, partyId: string, limits: CardLimits): Weighed[] =>
  spread === null || spread < limits.spread
    ? []
    : [{ kind: 'spread', partyId, value: spread, weight: fraction(spread) }];

const unknownReason = ({ unknown }: Line, limits: CardLimits): Weighed[] =>
  compare(unknown.least, fractionOfDecimal(limits.unknown)) > 0
    ? [{ kind: 'unknown', partyId: null, value: null, weight: unknown.least }]
    : [];

/** toSorted keeps equal ones in their order, which is the order of the set. */
const byUrgency = (a: Weighed, b: Weighed): number =>
  CARD_KINDS.indexOf(a.kind) - CARD_KINDS.indexOf(b.kind) || compare(b.weight, a.weight);
