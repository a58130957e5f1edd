import type { Member } from '#store/people.ts';
import type { Me, SpaceView } from '#store/spaces.ts';
import { expect, test } from 'vitest';
import { rolesOf, type Stage, whyNotAdd, whyNotChange, whyNotInvite } from './permissions.model.ts';

const person = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  spaceId: 's',
  name: id,
  status: 'active',
  ...more,
});

const hana = person('hana', { role: 'owner', isClaimed: true });
const ken = person('ken', { role: 'officer', isClaimed: true });
const ume = person('ume', { role: 'member' });

const stageOf = (me: Member, everybody: readonly Member[], kind: SpaceView['kind'] = 'group'): Stage => ({
  space: {
    id: 's',
    kind,
    me: { memberId: me.id, role: me.role, partyId: me.partyId ?? null } as Me,
  } as SpaceView,
  everybody,
  now: 0,
});

test('Hana, the only 代表, gives roles but cannot give up her own', () => {
  const stage = stageOf(hana, [hana, ken, ume]);
  expect(whyNotChange(stage, ume, { role: 'officer' })).toBeNull();
  expect(whyNotChange(stage, hana, { role: 'member' })).toBe('member.last_owner');
  expect(whyNotChange(stage, hana, { status: 'left' })).toBe('member.last_owner');
});

test('with a second 代表 Hana may go', () => {
  const second = person('second', { role: 'owner' });
  expect(whyNotChange(stageOf(hana, [hana, second]), hana, { status: 'left' })).toBeNull();
});

test('Ken, an officer, cares for the roster but gives no roles and leaves 代表 alone', () => {
  const stage = stageOf(ken, [hana, ken, ume]);
  expect(whyNotChange(stage, ume, { office: '会計' })).toBeNull();
  expect(whyNotChange(stage, ume, { role: 'officer' })).toBe('policy.not_allowed');
  expect(whyNotChange(stage, hana, { status: 'removed' })).toBe('policy.not_allowed');
  expect(whyNotAdd(stage, { name: '新', role: 'member' })).toBeNull();
  expect(whyNotInvite(stage, { role: 'member' })).toBeNull();
  expect(whyNotInvite(stage, { role: 'member', memberId: 'ume' })).toBeNull();
  expect(whyNotInvite(stage, { role: 'owner' })).toBe('policy.not_allowed');
});

test('Ume changes her own name and nothing else', () => {
  const stage = stageOf(ume, [hana, ken, ume]);
  expect(whyNotChange(stage, ume, { name: '梅' })).toBeNull();
  expect(whyNotChange(stage, ume, { office: '会長' })).toBe('policy.not_allowed');
  expect(whyNotAdd(stage, { name: '新' })).toBe('policy.not_allowed');
  expect(whyNotInvite(stage, { role: 'member' })).toBe('policy.not_allowed');
});

test('in a project one invites for one’s own party and for a seat that is still empty', () => {
  const mine = person('mine', { role: 'representative', partyId: 'p1' });
  const theirs = person('theirs', { role: 'representative', partyId: 'p2' });
  const stage = stageOf(mine, [mine, theirs], 'project');
  expect(whyNotInvite(stage, { role: 'member', partyId: 'p1' })).toBeNull();
  expect(whyNotInvite(stage, { role: 'representative', partyId: 'p3' })).toBeNull();
  expect(whyNotInvite(stage, { role: 'representative', partyId: 'p2' })).toBe('policy.not_allowed');
  expect(whyNotChange(stage, mine, { status: 'left' })).toBe('member.last_representative');
});

test('every kind of space has its own roles', () => {
  expect(rolesOf('group')).not.toContain('representative');
  expect(rolesOf('project')).not.toContain('owner');
});
