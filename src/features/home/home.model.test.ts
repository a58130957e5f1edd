import { expect, test } from 'vitest';
import { isAskedOf, isLate, isNew, meetingsNow, ownOpenItems } from './home.model.ts';

const today = '2026-11-22';
const meeting = (id: string, on: string, state: 'draft' | 'confirmed' = 'draft') => ({ id, spaceId: 's', on, state });

test('today comes first, then the next seven days, then the two newest minutes that wait', () => {
  const shown = meetingsNow(
    [
      meeting('past 1', '2026-11-01'),
      meeting('past 2', '2026-11-10'),
      meeting('past 3', '2026-10-01'),
      meeting('settled', '2026-11-20', 'confirmed'),
      meeting('next week', '2026-11-29'),
      meeting('later', '2026-11-30'),
      meeting('now', today),
    ],
    today,
  );
  expect(shown.map((one) => [one.meeting.id, one.state])).toEqual([
    ['now', 'today'],
    ['next week', 'soon'],
    ['past 2', 'draft'],
    ['past 1', 'draft'],
  ]);
});

const me = {
  memberId: 'm1',
  name: '花',
  role: 'member',
  partyId: 'p1',
  status: 'active',
  isLeader: false,
  isRepresentative: false,
} as const;
const round = { id: 'r', spaceId: 's', state: 'open', voice: 'party', collect: 'phones' } as const;

test('everybody of a party that answers together is asked, until the round is shown', () => {
  expect(isAskedOf(round, me)).toBe(true);
  expect(isAskedOf({ ...round, state: 'shown' }, me)).toBe(false);
  expect(isAskedOf({ ...round, 'absent.p1': true }, me)).toBe(false);
  expect(isAskedOf(round, { ...me, partyId: null })).toBe(false);
});

test('of nameless sheets only those who were named are asked', () => {
  expect(isAskedOf({ ...round, voice: 'anonymous' }, me)).toBe(false);
  expect(isAskedOf({ ...round, voice: 'anonymous', 'evaluators.m1': true }, me)).toBe(true);
});

test('where one phone goes round, those who lead it are asked', () => {
  expect(isAskedOf({ ...round, collect: 'onePhone' }, me)).toBe(false);
  expect(isAskedOf({ ...round, collect: 'onePhone' }, { ...me, isRepresentative: true })).toBe(true);
  // Everybody seals an envelope on a phone of their own.
  expect(isAskedOf({ ...round, collect: 'onePhone', isEnveloped: true }, me)).toBe(true);
});

test('my やること are those with my name that are not done', () => {
  const item = (id: string, ownerId: string | null, doneOn: string | null = null) => ({
    id,
    spaceId: 's',
    ownerId,
    doneOn,
  });
  const items = [item('mine', 'm1'), item('hers', 'm2'), item('nobody', null), item('done', 'm1', today)];
  expect(ownOpenItems(items, 'm1').map((one) => one.id)).toEqual(['mine']);
});

test('a group is new until it has invited, logged and planned', () => {
  expect(isNew({ hasInvited: true, hasLogged: true, hasPlanned: false })).toBe(true);
  expect(isNew({ hasInvited: true, hasLogged: true, hasPlanned: true })).toBe(false);
});

test('an edit that waits for more than an hour is late, one just written is not', () => {
  expect(isLate(null, 10_000_000)).toBe(false);
  expect(isLate(9_999_000, 10_000_000)).toBe(false);
  expect(isLate(1_000_000, 10_000_000)).toBe(true);
});
