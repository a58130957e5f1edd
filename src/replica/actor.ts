import type { Actor, Neighbour } from '#domain/policy/rule.ts';

/** The person who writes, as their own device knows them. Somebody from outside is never told of the space: only projects ask them. */
export const actorOf = (me: Neighbour | undefined, spaceRow: Neighbour | undefined, memberId: string): Actor => ({
  memberId,
  role: String(me?.fields['role'] ?? 'member'),
  partyId: typeof me?.fields['partyId'] === 'string' ? me.fields['partyId'] : null,
  spaceKind: spaceRow?.fields['kind'] === 'project' || me?.fields['role'] === 'reviewer' ? 'project' : 'group',
});
