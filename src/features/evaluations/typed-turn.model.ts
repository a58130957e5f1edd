import { isPartyComplete } from '#domain/evaluation/progress.ts';
import { keysOf } from '#domain/records.ts';
import type { Member } from '#store/people.ts';
import type { RoundView } from './round-view.ts';

/** Somebody whose sheet may be typed on this phone. */
export interface TypedTurn {
  readonly partyId: string;
  /** Named only where people answer without a name, each on a phone of their own. */
  readonly memberId?: string;
  readonly name: string;
}

/**
 * Whose sheets this person may type: on the one phone those of every party, else those of their own party
 * (50-evaluation item 4).
 * @returns null when typing is not theirs to do
 */
export const typedTurnsOf = (view: RoundView, members: readonly Member[]): TypedTurn[] | null => {
  const { round, parties, space, mayRun } = view;
  const open = parties.filter((party) => !party.isAbsent && !isPartyComplete({ ...party, partyId: party.id }));
  if (round.collect === 'onePhone') {
    return mayRun ? open.map((party) => ({ partyId: party.id, name: party.name })) : null;
  }
  const mine = open.filter((party) => party.id === space.me.partyId);
  if (!space.me.isRepresentative) return null;
  if (round.voice === 'party') return mine.map((party) => ({ partyId: party.id, name: party.name }));
  const asked = new Set(keysOf(round, 'evaluators'));
  return mine.flatMap((party) =>
    members
      .filter((member) => member.partyId === party.id && asked.has(member.id) && member.id !== space.me.memberId)
      .map((member) => ({ partyId: party.id, memberId: member.id, name: member.name ?? '' })),
  );
};
