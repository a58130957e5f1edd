import { type Card, cardsOf } from './card.ts';
import type { Counts } from './cell.ts';
import { differenceFigure, type Figure, ratingFigure } from './figure.ts';
import { compare, fractionOfDecimal, toNumber } from './fraction.ts';
import { type Line, lineOf } from './line.ts';
import { itemsOf, type ItemRule, type QuestionRules } from './question-set.ts';
import type { Asked } from './questions.ts';
import { answerKey } from './sheet.ts';
import { strengthsOf } from './strength.ts';
import { cellOf, type PartyTally } from './tally.ts';
import { type Remembered, trendOf } from './trend.ts';

/** Figures of one principle or one item, for table, radar and print. No totals, no ranking. */
export interface ResultLine {
  readonly parties: readonly PartyFigures[];
  /** Mean over parties, each with equal weight, with its band. */
  readonly joint: Figure;
  /** For joint items: highest minus lowest party. */
  readonly jointGap: Figure;
  readonly unknown: UnknownFigure;
  /** joint now − joint in the round compared with; null where there is nothing to compare. For orientation (参考). */
  readonly trend: number | null;
}

export interface PartyFigures {
  readonly partyId: string;
  readonly self: Figure;
  readonly seen: Figure;
  /** self − seen, signed. */
  readonly gap: Figure;
  /** Answers to joint items. */
  readonly own: Figure;
  readonly spread: number | null;
}

/** Share of －, 0 to 1; null where hidden cells forbid to say it exactly, then `isOver` still holds for certain. */
export interface UnknownFigure {
  readonly share: number | null;
  readonly isOver: boolean;
}

export interface PrincipleResult extends ResultLine {
  readonly principle: string;
}

export interface ItemResult extends ResultLine {
  readonly itemId: string;
  readonly family: string;
  /** null for the outcome. */
  readonly principle: string | null;
}

/** People or parties per category; null where they are too few to show. Never averaged. */
export interface ChoiceResult {
  readonly itemId: string;
  readonly parties: readonly {
    readonly partyId: string;
    readonly picks: Counts | null;
    readonly undecided: number | null;
  }[];
}

export interface EvaluationResult {
  readonly principles: readonly PrincipleResult[];
  readonly items: readonly ItemResult[];
  readonly choices: readonly ChoiceResult[];
  /** Ids of the two principles to begin with. */
  readonly strengths: readonly string[];
  readonly cards: readonly Card[];
}

/** What a result is made of. */
export interface ResultInput {
  readonly rules: QuestionRules;
  readonly round: Asked;
  /** Parties of the round, in their order on the screen. */
  readonly partyIds: readonly string[];
  readonly tallies: readonly PartyTally[];
  /** Items of an earlier result, of this or the last cycle, for the trend. */
  readonly previous?: Remembered | undefined;
}

/**
 * The result of a shown round, by the formulas at the end of 50-evaluation. It is computed from tallies alone, so it
 * can tell nothing that the tallies do not tell.
 */
export const resultOf = ({ rules, round, partyIds, tallies, previous }: ResultInput): EvaluationResult => {
  const asked = itemsOf(rules, round.phase, round.length);
  const answers = { partyIds, tallies };
  const rated = asked.filter((item) => item.subject !== 'choice');
  const items = rated.map((item): ItemResult => {
    const line = lineOf([item], 1, answers);
    const { id: itemId, family, principle } = item;
    return { itemId, family, principle, ...figuresOf(line, rules), trend: trendOf([{ family, line }], previous) };
  });
  const lines = rules.principles.flatMap((principle) => {
    const own = rated.filter((item) => item.principle === principle);
    return own.length === 0 ? [] : [{ principle, items: own, line: lineOf(own, rules.needed[round.length], answers) }];
  });
  const principles = lines.map(({ principle, items: own, line }): PrincipleResult => {
    const parts = own.map((item) => ({ family: item.family, line: lineOf([item], 1, answers) }));
    return { principle, ...figuresOf(line, rules), trend: trendOf(parts, previous) };
  });
  return {
    principles,
    items,
    choices: asked.filter((item) => item.subject === 'choice').map((item) => choiceOf(item, partyIds, tallies)),
    strengths: strengthsOf(lines),
    cards: cardsOf(lines, rules),
  };
};

/** How many steps of ◎○△× a difference is: below the card limit 0, else to the nearest step, halves up (「2段ちがい」). */
export const stepsOf = (gap: Figure, rules: QuestionRules): number | null => {
  if (gap.state !== 'value') return null;
  const wide = Math.abs(gap.value);
  return wide < rules.cards.gap ? 0 : Math.max(1, Math.round(wide));
};

const figuresOf = (line: Line, rules: QuestionRules): Omit<ResultLine, 'trend'> => ({
  parties: line.parties.map(({ partyId, self, seen, gap, own, spread }) => ({
    partyId,
    self: ratingFigure(self, rules.bands),
    seen: ratingFigure(seen, rules.bands),
    gap: differenceFigure(gap),
    own: ratingFigure(own, rules.bands),
    spread,
  })),
  joint: ratingFigure(line.joint, rules.bands),
  jointGap: differenceFigure(line.jointGap),
  unknown: {
    share: line.unknown.isExact ? toNumber(line.unknown.least) : null,
    isOver: compare(line.unknown.least, fractionOfDecimal(rules.cards.unknown)) > 0,
  },
});

const choiceOf = (item: ItemRule, partyIds: readonly string[], tallies: readonly PartyTally[]): ChoiceResult => ({
  itemId: item.id,
  parties: partyIds.map((partyId) => {
    const cell = cellOf(
      tallies.find((tally) => tally.partyId === partyId),
      answerKey(item.id, 'choice'),
    );
    return cell.state === 'picks'
      ? { partyId, picks: cell.picks, undecided: cell.unknown }
      : { partyId, picks: null, undecided: null };
  }),
});
