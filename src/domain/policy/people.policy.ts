import type { Fields } from '../records.ts';
import {
  authorOrLeader,
  all,
  authored,
  either,
  isLeader,
  isRepresentative,
  leader,
  nobody,
  parentIs,
  type Actor,
  type Around,
  type Rule,
  type KindPolicy,
} from './rule.ts';

const day = 86_400_000;

/** Longest life of an invitation, in days. */
export const invitationDays = 31;

const isSelf: Rule = (actor, change) => (change.id === actor.memberId ? null : 'policy.not_allowed');

/** Officers for everybody but an owner; in a project the representatives of the member's own party. */
const caresFor: Rule = (actor, change) => {
  const member = change.before ?? change.after;
  if (!isLeader(actor)) return 'policy.not_allowed';
  if (actor.spaceKind === 'group') {
    return member['role'] === 'owner' && actor.role !== 'owner' ? 'policy.not_allowed' : null;
  }
  const partyId = member['partyId'] ?? null;
  return partyId === null || partyId === actor.partyId ? null : 'policy.not_allowed';
};

const mayHoldRole = (actor: Actor, role: unknown): boolean => {
  if (actor.spaceKind === 'project') {
    return ['representative', 'deputy', 'member', 'facilitator', 'reviewer'].includes(String(role));
  }
  if (actor.role === 'owner') return ['owner', 'officer', 'member', 'guest'].includes(String(role));
  return ['member', 'guest'].includes(String(role));
};

/** The new role is one the actor may give. */
const givesRole: Rule = (actor, change) =>
  mayHoldRole(actor, change.after['role'] ?? 'member') ? null : 'policy.not_allowed';

const activeWith = (around: Around, without: string, isIt: (fields: Fields) => boolean) =>
  around
    .list('member')
    .some(
      (member) =>
        member.id !== without &&
        (member.fields['status'] ?? 'active') === 'active' &&
        member.fields['deleted'] !== true &&
        isIt(member.fields),
    );

/** A group is never without an owner, a party with people never without a representative or deputy. */
const keepsLead: Rule = (actor, change, around) => {
  const { before, after } = change;
  if (!before || (before['status'] ?? 'active') !== 'active') return null;
  const stays = (after['status'] ?? 'active') === 'active' && after['deleted'] !== true;
  if (actor.spaceKind === 'group') {
    if (before['role'] !== 'owner' || (stays && after['role'] === 'owner')) return null;
    return activeWith(around, change.id, (f) => f['role'] === 'owner') ? null : 'member.last_owner';
  }
  const leads = (role: unknown) => role === 'representative' || role === 'deputy';
  if (!leads(before['role']) || (stays && leads(after['role']))) return null;
  const partyId = before['partyId'];
  return activeWith(around, change.id, (f) => f['partyId'] === partyId && leads(f['role']))
    ? null
    : 'member.last_representative';
};

const changesRole: Rule = (actor, change, around) => {
  if (actor.spaceKind === 'group' && actor.role !== 'owner') return 'policy.not_allowed';
  return all(caresFor, givesRole, keepsLead)(actor, change, around);
};

/** Anybody may leave; letting in, removing and taking back is for those who care for the member. */
const changesStatus: Rule = (actor, change, around) => {
  if (change.id === actor.memberId) {
    return change.after['status'] === 'left' ? keepsLead(actor, change, around) : 'policy.not_allowed';
  }
  return all(caresFor, keepsLead)(actor, change, around);
};

const deletesMember: Rule = (actor, change, around) =>
  change.before?.['isClaimed'] === true ? 'policy.not_allowed' : all(caresFor, keepsLead)(actor, change, around);

/** Own party, or a party whose seat is still empty. */
const speaksForParty =
  (partyId: (change: Parameters<Rule>[1]) => unknown): Rule =>
  (actor, change, around) => {
    if (!isRepresentative(actor)) return 'policy.not_allowed';
    const party = partyId(change) ?? null;
    if (party === null || party === actor.partyId) return null;
    const isTaken = activeWith(
      around,
      '',
      (f) => f['partyId'] === party && (f['role'] === 'representative' || f['role'] === 'deputy'),
    );
    return isTaken ? 'policy.not_allowed' : null;
  };

const ownParty = speaksForParty((change) => change.id);

/** Where a party is named it is one: any other id could be the owner of somebody else's sheet. */
const namesParty: Rule = (actor, change, around) =>
  (change.after['partyId'] ?? null) === null ? null : parentIs('partyId', 'party')(actor, change, around);

/** Nobody seats people in a party that others speak for. */
const seats: Rule = (actor, change, around) =>
  all(
    caresFor,
    namesParty,
    speaksForParty((c) => c.after['partyId']),
  )(actor, change, around);

const partyIsEmpty: Rule = (_, change, around) =>
  activeWith(around, '', (f) => f['partyId'] === change.id) ? 'party.has_members' : null;

/** Somebody from outside is asked to judge one package, and belongs to no party. */
const forPackage: Rule = (actor, change, around) => {
  if (change.after['role'] !== 'reviewer') return change.after['packageId'] == null ? null : 'policy.not_allowed';
  if (change.after['partyId'] != null) return 'policy.not_allowed';
  return parentIs('packageId', 'reviewPackage')(actor, change, around);
};

const livesShort: Rule = (_, change) => {
  const expiresAt = change.after['expiresAt'];
  return typeof expiresAt === 'number' && expiresAt - change.at <= invitationDays * day
    ? null
    : 'invitation.lives_too_long';
};

/** A personal invitation hands over a roster entry: only somebody who cares for that member may make one. */
const invites: Rule = (actor, change, around) => {
  const memberId = change.after['memberId'];
  if (typeof memberId === 'string') {
    const member = around.record(memberId);
    if (member?.kind !== 'member') return 'record.parent_missing';
    const known = { ...change, before: member.fields };
    const sameRole = (member.fields['role'] ?? 'member') === change.after['role'] || actor.role === 'owner';
    if (!sameRole) return 'policy.not_allowed';
    return caresFor(actor, known, around);
  }
  if (actor.spaceKind === 'project') return speaksForParty((c) => c.after['partyId'])(actor, change, around);
  return null;
};

/** People: members, parties and invitations. */
export const peoplePolicy: {
  readonly member: KindPolicy<'member'>;
  readonly party: KindPolicy<'party'>;
  readonly invitation: KindPolicy<'invitation'>;
} = {
  member: {
    birth: all(leader, caresFor, givesRole, namesParty, (_, change) =>
      (change.after['isClaimed'] ?? false) === false ? null : 'policy.not_allowed',
    ),
    fields: {
      name: either(isSelf, caresFor),
      reading: either(isSelf, caresFor),
      role: changesRole,
      status: changesStatus,
      partyId: (actor, change, around) =>
        change.before?.['partyId'] == null ? seats(actor, change, around) : 'policy.not_allowed',
      office: caresFor,
      termFrom: caresFor,
      termTo: caresFor,
      sameAs: caresFor,
      isClaimed: nobody,
      packageId: all(caresFor, parentIs('packageId', 'reviewPackage')),
      blockId: caresFor,
      householdOf: caresFor,
      walkOrder: caresFor,
      deleted: deletesMember,
    },
  },
  party: {
    birth: leader,
    fields: {
      name: ownParty,
      kind: ownParty,
      groupSpaceId: ownParty,
      brings: ownParty,
      deleted: all(ownParty, partyIsEmpty),
    },
  },
  invitation: {
    birth: all(leader, authored, givesRole, livesShort, namesParty, forPackage, invites, (_, change) =>
      (change.after['uses'] ?? 0) === 0 ? null : 'policy.not_allowed',
    ),
    fields: {
      hash: nobody,
      role: nobody,
      partyId: nobody,
      memberId: nobody,
      expiresAt: nobody,
      maxUses: nobody,
      uses: nobody,
      isWithdrawn: authorOrLeader,
      authorId: nobody,
      packageId: nobody,
      deleted: nobody,
    },
  },
};
