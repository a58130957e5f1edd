import type { Sheet } from './sheet.ts';
import type { Voice } from './tally.ts';

/** Who is asked; the list freezes at the first answer (50-evaluation item 6). */
export interface Evaluator {
  readonly memberId: string;
  readonly partyId: string;
}

/** Who answers in a round. */
export interface AskedPeople {
  readonly voice: Voice;
  /** Named evaluators; looked at only for 1人1枚・名前なし. */
  readonly evaluators: readonly Evaluator[];
}

/** All that is known of a party before the showing: counts, never contents (50-evaluation items 6 and 7). */
export interface PartyProgress {
  readonly partyId: string;
  readonly answered: number;
  readonly expected: number;
}

/** Sheets a party has to hand in: one for 会で1枚, else one for every named evaluator. */
export const expectedOf = (round: AskedPeople, partyId: string): number =>
  round.voice === 'party' ? 1 : evaluatorsOf(round, partyId).length;

/**
 * Counts per party. Looks only at who handed in, never at an answer, so two rounds that differ in ratings and comments
 * alone have the same progress.
 */
export const progressOf = (
  round: AskedPeople,
  partyIds: readonly string[],
  sheets: readonly Sheet[],
): PartyProgress[] =>
  partyIds.map((partyId) => ({
    partyId,
    answered: countAnswered(round, partyId, sheets),
    expected: expectedOf(round, partyId),
  }));

/** Complete: its one sheet is in, or all its named evaluators have answered. A party that nobody speaks for is not. */
export const isPartyComplete = ({ answered, expected }: PartyProgress): boolean => expected > 0 && answered >= expected;

/** A named evaluator counts once; a sheet without a name (passed phone, paper) counts as it comes. */
const countAnswered = (round: AskedPeople, partyId: string, sheets: readonly Sheet[]): number => {
  const own = sheets.filter((sheet) => sheet.partyId === partyId && sheet.isDone);
  if (round.voice === 'party') return Math.min(own.length, 1);
  const asked = new Set(evaluatorsOf(round, partyId).map((evaluator) => evaluator.memberId));
  const named = new Set(
    own.flatMap((sheet) => (sheet.memberId !== null && asked.has(sheet.memberId) ? [sheet.memberId] : [])),
  );
  return named.size + own.filter((sheet) => sheet.memberId === null).length;
};

const evaluatorsOf = (round: AskedPeople, partyId: string): Evaluator[] =>
  round.evaluators.filter((evaluator) => evaluator.partyId === partyId);
