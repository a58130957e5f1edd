import { expect, test } from 'vitest';
import { closingOf, keepsMinutes, mayFinish, openPointsOf } from './closing.model.ts';

test('after confirming もどす stands for ten minutes, then the minutes are locked', () => {
  const until = 600_000;
  expect(closingOf(null, 0)).toEqual({ state: 'draft' });
  expect(closingOf(until, 1)).toEqual({ state: 'undoable', minutesLeft: 10, until });
  expect(closingOf(until, 599_999)).toMatchObject({ minutesLeft: 1 });
  expect(closingOf(until, until)).toEqual({ state: 'locked' });
});

test('a やること of a party has somebody who does it', () => {
  const action = { id: 'a', spaceId: 's' };
  expect(openPointsOf([action, { ...action, partyId: 'p', dueOn: '2026-12-01' }])).toEqual({
    withoutOwner: 1,
    withoutDay: 1,
  });
});

test('minutes are confirmed by who opened the meeting, the chair, the scribe and leaders', () => {
  const meeting = { authorId: 'hana', chairId: 'ken', scribeId: 'mai' };
  const may = (memberId: string, isLeader = false) => keepsMinutes(meeting, { memberId, isLeader });
  expect([may('hana'), may('ken'), may('mai'), may('jun'), may('jun', true)]).toEqual([true, true, true, false, true]);
});

test('「できた」 is ticked by the owner, the author and leaders', () => {
  const action = { ownerId: 'hana', authorId: 'ken' };
  const may = (memberId: string, isLeader = false) => mayFinish(action, { memberId, isLeader });
  expect([may('hana'), may('ken'), may('jun'), may('jun', true)]).toEqual([true, true, false, true]);
});
