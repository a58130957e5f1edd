import { type Fields, keysOf } from '../records.ts';
import { expectedOf, type PartyProgress } from './progress.ts';
import { canShow } from './showing.ts';

interface Listed {
  readonly id: string;
  readonly fields: Fields;
}

/**
 * How many sheets a party has to hand in: one when the party answers together (会で1枚), else one for every named
 * evaluator of that party (50-evaluation items 5 and 6).
 */
export const expectedSheets = (round: Fields, partyId: string, members: readonly Listed[]): number => {
  const asked = new Set(keysOf(round, 'evaluators'));
  const evaluators = members
    .filter((member) => asked.has(member.id))
    .map((member) => ({ memberId: member.id, partyId: String(member.fields['partyId']) }));
  return expectedOf({ voice: round['voice'] === 'party' ? 'party' : 'anonymous', evaluators }, partyId);
};

/** The parties a round was opened with; a party that came into the project later is not part of it. */
export const partiesOfRound = <P extends Listed>(round: Fields, parties: readonly P[]): P[] => {
  const named = new Set(keysOf(round, 'parties'));
  return parties.filter((party) => (named.size > 0 ? named.has(party.id) : party.fields['deleted'] !== true));
};

/** Parties that take part in the round: named when it was opened and not marked 不参加. */
export const takingPart = <P extends Listed>(round: Fields, parties: readonly P[]): P[] =>
  partiesOfRound(round, parties).filter((party) => round[`absent.${party.id}`] !== true);

/** The `progress` records of a round as counts, one for every party that takes part; a missing record is 0 of 0. */
export const progressOfRows = (
  round: Fields,
  parties: readonly Listed[],
  progress: readonly Listed[],
): PartyProgress[] =>
  takingPart(round, parties).map((party) => {
    const count = progress.find((row) => row.fields['partyId'] === party.id)?.fields;
    return {
      partyId: party.id,
      answered: Number(count?.['answered'] ?? 0),
      expected: Number(count?.['expected'] ?? 0),
    };
  });

/**
 * Have all parties handed in everything? Only counts are looked at, so a device that may not see the sheets comes to
 * the same answer as the server.
 * @param round fields of the round
 * @param parties all parties of the project
 * @param progress counts per party
 */
export const isRoundComplete = (round: Fields, parties: readonly Listed[], progress: readonly Listed[]): boolean =>
  canShow(progressOfRows(round, parties, progress), []).ok;
