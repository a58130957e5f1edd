import { expect, it } from 'vitest';
import { changeWordOf } from './change.ts';
import { comparedRounds, promisesBefore, roundOfAction } from './earlier-rounds.ts';

const rounds = [
  { id: 'r1', number: 1, cycle: 1, phase: 'before', state: 'shown' },
  { id: 'r2', number: 2, cycle: 1, phase: 'after', state: 'shown' },
  { id: 'r3', number: 3, cycle: 2, phase: 'before', state: 'closed' },
  { id: 'r4', number: 4, cycle: 2, phase: 'mid', state: 'shown' },
  { id: 'r5', number: 5, cycle: 2, phase: 'after', state: 'shown' },
];
const findings = [
  { id: 'f2', roundId: 'r2' },
  { id: 'f4', roundId: 'r4' },
];

it('compares with the last shown round and with the same moment of the cycle before', () => {
  expect(comparedRounds(rounds, 'r5').map((round) => round.id)).toEqual(['r4', 'r2']);
  expect(comparedRounds(rounds, 'r4').map((round) => round.id)).toEqual(['r2']);
  expect(comparedRounds(rounds, 'r1')).toEqual([]);
});

it('names one round once when it is both', () => {
  const two = [rounds[1], { id: 'r9', number: 9, cycle: 2, phase: 'after', state: 'shown' }].filter(
    (one) => one !== undefined,
  );
  expect(comparedRounds(two, 'r9').map((round) => round.id)).toEqual(['r2']);
});

it('asks about all promises of the last round and the open ones of older rounds', () => {
  const actions = [
    { id: 'new', findingId: 'f4', dueOn: '2026-12-01', doneOn: '2026-11-30' },
    { id: 'direct', roundId: 'r4', dueOn: '2026-11-01' },
    { id: 'old done', findingId: 'f2', doneOn: '2026-05-01' },
    { id: 'old partly', findingId: 'f2', outcome: 'partly', dueOn: '2026-05-01' },
    { id: 'old dropped', findingId: 'f2', outcome: 'dropped' },
    { id: 'this round', roundId: 'r5' },
    { id: 'a meeting', dueOn: '2026-01-01' },
  ];
  expect(promisesBefore(rounds, findings, actions, 'r5').map((action) => action.id)).toEqual([
    'old partly',
    'direct',
    'new',
  ]);
  expect(promisesBefore(rounds, findings, actions, 'r1')).toEqual([]);
});

it('knows the round of a やること through its card', () => {
  expect(roundOfAction({ id: 'a', findingId: 'f2' }, findings)).toBe('r2');
  expect(roundOfAction({ id: 'a' }, findings)).toBeNull();
});

it('speaks of a change only where there is one', () => {
  expect([0.25, 0.24, -0.24, -0.25, null].map((trend) => changeWordOf(trend))).toEqual([
    'up',
    'same',
    'same',
    'down',
    null,
  ]);
});
