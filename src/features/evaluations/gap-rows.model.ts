import type { Figure } from '#domain/evaluation/figure.ts';
import { stepsOf, type EvaluationResult } from '#domain/evaluation/result.ts';
import type { QuestionRules } from '#domain/evaluation/question-set.ts';

/** One principle as one party sees it: 自分 · 相手から · ちがい. */
export interface GapRow {
  readonly principle: string;
  /** Asked of every party once, about what all have together: 自分 is the party's own answer, ちがい lies between parties. */
  readonly isTogether: boolean;
  readonly self: Figure;
  readonly seen: Figure;
  readonly gap: Figure;
}

/** The gap table of one party, a row for each principle. */
export const gapRowsOf = (result: EvaluationResult, partyId: string): GapRow[] =>
  result.principles.flatMap(({ principle, parties, jointGap }) => {
    const own = parties.find((party) => party.partyId === partyId);
    if (!own) return [];
    const isTogether = own.self.state === 'unasked' && own.seen.state === 'unasked';
    return [
      isTogether
        ? { principle, isTogether, self: own.own, seen: own.seen, gap: jointGap }
        : { principle, isTogether, self: own.self, seen: own.seen, gap: own.gap },
    ];
  });

/** The value of a figure for a line of the radar, or null where none may be drawn. */
export const drawn = (figure: Figure): number | null => (figure.state === 'value' ? figure.value : null);

/** Whose view is higher, told only where the difference counts. */
export type GapSide = 'self' | 'seen' | null;

/** A difference in steps of ◎○△×, and on whose side the higher view is. */
export const stepsIn = (
  row: GapRow,
  rules: QuestionRules,
): { readonly steps: number | null; readonly side: GapSide } => {
  const steps = stepsOf(row.gap, rules);
  if (row.isTogether || !steps || row.gap.state !== 'value') return { steps, side: null };
  return { steps, side: row.gap.value > 0 ? 'self' : 'seen' };
};

/** Is any figure of the result kept back because people are few? */
export const hasHidden = (result: EvaluationResult): boolean =>
  [...result.principles, ...result.items].some(({ joint, jointGap, parties }) =>
    [joint, jointGap, ...parties.flatMap((party) => [party.self, party.seen, party.gap, party.own])].some(
      (figure) => figure.state === 'hidden',
    ),
  );
