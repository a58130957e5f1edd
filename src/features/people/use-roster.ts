import { partiesOf, type Party } from '#store/parties.ts';
import type { Member } from '#store/people.ts';
import { useLive, useStore } from '#store/react.tsx';
import { useMemo } from 'react';
import type { Stage } from './permissions.model.ts';

/** A space with its people, read together. */
export interface Roster extends Stage {
  readonly id: string;
  /** Those who take part now, by reading. */
  readonly members: readonly Member[];
  readonly asking: readonly Member[];
  /** Parties of a project; none in a group. */
  readonly parties: readonly Party[];
}

/** @returns undefined until it has been read; null when this phone has no such space */
export function useRoster(id: string): Roster | null | undefined {
  const store = useStore();
  const read = useLive(
    async (from) => {
      const [space, everybody, ofProject] = await Promise.all([
        from.spaces.findSpace(id),
        from.people.listMembers(id, { everybody: true }),
        partiesOf(from).listParties(id),
      ]);
      return { space, everybody, parties: ofProject };
    },
    [id],
  );
  const { members, asking } = useMemo(() => byStatus(read?.everybody ?? []), [read]);
  if (read === undefined) return undefined;
  const { space, everybody, parties } = read;
  if (!space) return null;
  return { id, space, everybody, members, asking, parties, now: store.now() };
}

const byStatus = (everybody: readonly Member[]) => ({
  members: everybody.filter((member) => (member.status ?? 'active') === 'active'),
  asking: everybody.filter((member) => member.status === 'asking'),
});

/** Everything a page about one person needs; null when either is missing. */
export function usePerson(
  space: string,
  id: string,
): { readonly roster: Roster; readonly member: Member } | null | undefined {
  const roster = useRoster(space);
  if (!roster) return roster;
  const member = roster.everybody.find((one) => one.id === id);
  return member ? { roster, member } : null;
}

/** The party whose people nobody leads yet: whoever has a seat may fill it. */
export const isSeatEmpty = (party: Party, members: readonly Member[]): boolean =>
  !members.some((one) => one.partyId === party.id && (one.role === 'representative' || one.role === 'deputy'));
