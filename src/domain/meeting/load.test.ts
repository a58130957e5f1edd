import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitOf, type LoadFacts, loadOf, medianOf, sumOf } from './load.ts';

const at = { spaceId: 's' };
const year = { from: '2026-04-01', to: '2027-03-31' };
const nothing: LoadFacts = {
  meetings: [],
  actions: [],
  members: [],
  shifts: [],
  signups: [],
  events: [],
  blocks: [],
  duties: [],
};

test('nobody carries anything where nothing stands', () => {
  expect(sumOf(loadOf('ume', nothing, year))).toBe(0);
});

test('offices, 班長, turns, やること and shifts of the year are counted, each under its own name', () => {
  const facts: LoadFacts = {
    ...nothing,
    members: [{ id: 'ume', ...at, office: '会計' }],
    blocks: [{ id: 'b', ...at, leaderId: 'ume' }],
    duties: [{ id: 'd', ...at, memberId: 'ume' }],
    meetings: [
      { id: 'm1', ...at, on: '2026-05-01', chairId: 'ume', scribeId: 'ken' },
      { id: 'm2', ...at, on: '2026-06-01', chairId: 'ken', scribeId: 'ume' },
      { id: 'm0', ...at, on: '2026-03-31', chairId: 'ume' },
    ],
    actions: [
      { id: 'a1', ...at, ownerId: 'ume', dueOn: '2026-07-01' },
      { id: 'a2', ...at, ownerId: 'ume', meetingId: 'm1', doneOn: '2026-05-09' },
      { id: 'a3', ...at, ownerId: 'ume', meetingId: 'm2' },
      { id: 'a4', ...at, ownerId: 'ume', dueOn: '2026-07-01', outcome: 'dropped' },
      { id: 'a5', ...at, ownerId: 'ume', meetingId: 'm0' },
    ],
    events: [
      { id: 'e1', ...at, on: '2026-08-01' },
      { id: 'e0', ...at, on: '2025-08-01' },
    ],
    shifts: [
      { id: 's1', ...at, eventId: 'e1' },
      { id: 's0', ...at, eventId: 'e0' },
    ],
    signups: [
      { id: 'u1', ...at, shiftId: 's1', aboutId: 'e1', memberId: 'ume', isComing: true },
      { id: 'u2', ...at, shiftId: 's1', aboutId: 'e1', memberId: 'ken', isComing: true },
      { id: 'u3', ...at, shiftId: 's1', aboutId: 'e1', memberId: 'ume', isComing: false },
      { id: 'u0', ...at, shiftId: 's0', aboutId: 'e0', memberId: 'ume', isComing: true },
    ],
  };
  expect(loadOf('ume', facts, year)).toEqual({
    office: 1,
    blockLeader: 1,
    duty: 1,
    chair: 1,
    scribe: 1,
    openAction: 2,
    doneAction: 1,
    shift: 1,
  });
});

test('somebody who wished for little and carries much is told so, and the other way round', () => {
  expect(fitOf(6, 4, 'a_little')).toBe('more');
  expect(fitOf(2, 4, 'a_little')).toBe('about');
  expect(fitOf(4, 4, 'normal')).toBe('about');
  expect(fitOf(0, 4, 'a_lot')).toBe('less');
  expect(fitOf(9, 4, 'a_lot')).toBe('about');
});

test('who carries nothing is never told it is much, and who offered much never', () => {
  fc.assert(
    fc.property(fc.nat(40), fc.nat(40), (sum, middle) => {
      for (const level of ['a_little', 'normal', 'a_lot'] as const) expect(fitOf(0, middle, level)).not.toBe('more');
      expect(fitOf(sum, middle, 'a_lot')).not.toBe('more');
      expect(fitOf(sum, middle, 'a_little')).not.toBe('less');
    }),
  );
});

test('the middle is the median: one person with much does not move it', () => {
  expect(medianOf([])).toBe(0);
  expect(medianOf([3, 1, 2])).toBe(2);
  expect(medianOf([1, 2, 3, 90])).toBe(2.5);
});
