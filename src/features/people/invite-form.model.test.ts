import type { Member } from '#store/people.ts';
import type { Me, SpaceView } from '#store/spaces.ts';
import { expect, test } from 'vitest';
import {
  firstInvite,
  invitationLink,
  invitationOf,
  lineShareLink,
  partiesToInvite,
  peopleToInvite,
  rolesToInvite,
  withAsked,
  withParty,
} from './invite-form.model.ts';
import type { Roster } from './use-roster.ts';

const person = (id: string, more: Partial<Member> = {}): Member => ({
  id,
  spaceId: 's',
  name: id,
  status: 'active',
  role: 'member',
  ...more,
});

const rosterOf = (me: Member, others: readonly Member[], more: Partial<Roster> = {}): Roster => {
  const members = [me, ...others];
  const kind = more.parties ? 'project' : 'group';
  const self = { memberId: me.id, role: me.role, partyId: me.partyId ?? null } as Me;
  return {
    id: 's',
    space: { id: 's', kind, state: 'shared', me: self } as SpaceView,
    everybody: members,
    members,
    asking: [],
    parties: [],
    now: 0,
    ...more,
  };
};

const hana = person('hana', { role: 'owner', isClaimed: true });
const ken = person('ken', { isClaimed: true });
const ume = person('ume');

test('an open invitation is for a week and twenty people, as 会員', () => {
  const roster = rosterOf(hana, [ken, ume]);
  expect(invitationOf(firstInvite(roster, null), roster)).toEqual({ role: 'member', days: 7, maxUses: 20 });
});

test('a personal invitation is for one person, once', () => {
  const roster = rosterOf(hana, [ken, ume]);
  expect(peopleToInvite(roster).map((one) => one.id)).toEqual(['ume']);
  expect(invitationOf(firstInvite(roster, ume), roster)).toEqual({
    role: 'member',
    partyId: null,
    memberId: 'ume',
    days: 7,
    maxUses: 1,
  });
});

test('Hana may invite into any role of a group, Ken into none', () => {
  expect(rolesToInvite(rosterOf(hana, []), null)).toEqual(['owner', 'officer', 'member']);
  expect(rolesToInvite(rosterOf(ken, []), null)).toEqual([]);
});

test('in a project a party whose seat is empty is asked for its 代表', () => {
  const parties = ['p1', 'p2', 'p3'].map((id) => ({ id, spaceId: 's', name: id }));
  const mine = person('mine', { role: 'representative', partyId: 'p1' });
  const theirs = person('theirs', { role: 'deputy', partyId: 'p2' });
  const roster = rosterOf(mine, [theirs], { parties });
  expect(partiesToInvite(roster).map((party) => party.id)).toEqual(['p1', 'p3']);
  const form = withParty(firstInvite(roster, null), roster, 'p3');
  expect(invitationOf(form, roster)).toEqual({ role: 'representative', partyId: 'p3', days: 7, maxUses: 1 });
  expect(withParty(form, roster, 'p1')).toMatchObject({ role: 'member', uses: 20 });
});

test('the page of a project opens the form for the party and the role it names', () => {
  const parties = ['p1', 'p2', 'p3'].map((id) => ({ id, spaceId: 's', name: id }));
  const mine = person('mine', { role: 'representative', partyId: 'p1' });
  const theirs = person('theirs', { role: 'deputy', partyId: 'p2' });
  const roster = rosterOf(mine, [theirs], { parties });
  const first = firstInvite(roster, null);
  expect(withAsked(first, roster, 'p3', 'representative')).toMatchObject({ partyId: 'p3', role: 'representative' });
  expect(withAsked(first, roster, 'p1', 'deputy')).toMatchObject({ partyId: 'p1', role: 'deputy' });
  expect(withAsked(first, roster, 'p2', 'king')).toEqual(first);
});

test('the link keeps its secret behind # and asks LINE to open it outside', () => {
  expect(invitationLink('https://note.example', '/join', 'ab12')).toBe(
    'https://note.example/join?openExternalBrowser=1#ab12',
  );
  expect(lineShareLink('招待 #1')).toBe('https://line.me/R/share?text=%E6%8B%9B%E5%BE%85%20%231');
});
