import { type Fields, keysOf } from '../records.ts';
import { expectedOf, type PartyProgress } from './progress.ts';
import { type AbsenceMark, canShow, listAbsent } from './showing.ts';

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

/**
 * Ids of the parties that do not take part: marked 不参加 by themselves, or after the deadline by all others that take part.
 * That the deadline had passed was judged when a mark was made, so every device comes to the same answer at any time.
 * @param progress the `progress` records of the round: a party that has answered is never marked away by others
 */
export const absentOf = (round: Fields, parties: readonly Listed[], progress: readonly Listed[]): string[] =>
  absentAmong(
    round,
    partiesOfRound(round, parties).map(({ id }) => countOf(id, progress)),
  );

/** The same from counts of all parties of the round. */
export const absentAmong = (round: Fields, counts: readonly PartyProgress[]): string[] =>
  listAbsent(counts, marksOf(round), true);

/** Parties that take part in the round: named when it was opened and not marked 不参加. */
export const takingPart = <P extends Listed>(
  round: Fields,
  parties: readonly P[],
  progress: readonly Listed[] = [],
): P[] => {
  const absent = new Set(absentOf(round, parties, progress));
  return partiesOfRound(round, parties).filter((party) => !absent.has(party.id));
};

/** The `progress` records of a round as counts, one for every party that takes part; a missing record is 0 of 0. */
export const progressOfRows = (
  round: Fields,
  parties: readonly Listed[],
  progress: readonly Listed[],
): PartyProgress[] => takingPart(round, parties, progress).map((party) => countOf(party.id, progress));

/**
 * Have all parties handed in everything? Only counts are looked at, so a device that may not see the sheets comes to
 * the same answer as the server.
 * @param round fields of the round
 * @param parties all parties of the project
 * @param progress counts per party
 */
export const isRoundComplete = (round: Fields, parties: readonly Listed[], progress: readonly Listed[]): boolean =>
  canShow(progressOfRows(round, parties, progress), []).ok;

const countOf = (partyId: string, progress: readonly Listed[]): PartyProgress => {
  const count = progress.find((row) => row.fields['partyId'] === partyId)?.fields;
  return { partyId, answered: Number(count?.['answered'] ?? 0), expected: Number(count?.['expected'] ?? 0) };
};

/** `absent.<party>` is said by the party itself, `absentBy.<party>.<other>` by another. */
const marksOf = (round: Fields): AbsenceMark[] => [
  ...keysOf(round, 'absent').map((partyId) => ({ partyId, byPartyId: partyId })),
  ...keysOf(round, 'absentBy').flatMap((key) => {
    const [partyId = '', byPartyId = ''] = key.split('.');
    return partyId === byPartyId ? [] : [{ partyId, byPartyId }];
  }),
];
