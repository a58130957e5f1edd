import { judge } from '#domain/policy/policy.ts';
import type { Actor, Around, PolicyCode } from '#domain/policy/rule.ts';
import type { Fields, RecordOf } from '#domain/records.ts';
import type { Member } from '#store/people.ts';
import type { SpaceView } from '#store/spaces.ts';

export type Role = NonNullable<Member['role']>;

/** Who acts, among whom, and when. */
export interface Stage {
  readonly space: SpaceView;
  /** Everybody the space ever had. */
  readonly everybody: readonly Member[];
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Roles that can be given; guests and outside reviewers come in by tickets of their own. */
export const rolesOf = (kind: SpaceView['kind']): readonly Role[] =>
  kind === 'group' ? ['owner', 'officer', 'member'] : ['representative', 'deputy', 'member', 'facilitator'];

/** Why I may not change this about somebody; null when I may. */
export function whyNotChange(stage: Stage, member: Member, set: Fields): PolicyCode | null {
  const before = fieldsOf(member);
  const change = { kind: 'member', id: member.id, before, after: { ...before, ...set }, set, at: stage.now } as const;
  return judge(actorOf(stage.space), change, aroundOf(stage))?.code ?? null;
}

/** Why I may not write somebody new on the roster with these fields; null when I may. */
export function whyNotAdd(stage: Stage, set: Fields): PolicyCode | null {
  const change = { kind: 'member', id: '', before: null, after: set, set, at: stage.now } as const;
  return judge(actorOf(stage.space), change, aroundOf(stage))?.code ?? null;
}

/** What an invitation would say. */
export interface InvitationTerms {
  readonly role: Role;
  readonly partyId?: string | null;
  readonly memberId?: string;
}

/** Why I may not invite like this; null when I may. */
export function whyNotInvite(stage: Stage, terms: InvitationTerms): PolicyCode | null {
  const { memberId: me } = stage.space.me;
  const set = { ...terms, expiresAt: stage.now, maxUses: 1, authorId: me } as Fields;
  const change = { kind: 'invitation', id: '', before: null, after: set, set, at: stage.now } as const;
  return judge(actorOf(stage.space), change, aroundOf(stage))?.code ?? null;
}

/** Is this person using the notebook with a phone of their own? */
export const hasPhone = (member: RecordOf<'member'>): boolean => member.isClaimed === true;

const actorOf = ({ kind, me }: SpaceView): Actor => ({
  memberId: me.memberId,
  role: me.role,
  partyId: me.partyId,
  spaceKind: kind,
});

const aroundOf = ({ everybody }: Stage): Around => {
  const all = everybody.map((member) => ({ id: member.id, kind: 'member', fields: fieldsOf(member) }));
  return {
    // Whoever is not a person here is a party: the screen offers no other ids.
    record: (id) => all.find((one) => one.id === id) ?? { id, kind: 'party', fields: {} },
    list: (kind) => (kind === 'member' ? all : []),
  };
};

const fieldsOf = ({ id: _id, spaceId: _space, ...fields }: Member): Fields => fields as Fields;
