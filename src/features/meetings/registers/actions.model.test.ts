import { expect, test } from 'vitest';
import { actionFilterOf, findActions, ownersOf, stateOfAction } from './actions.model.ts';

const at = { spaceId: 's' };
const action = (id: string, fields: object) => ({ action: { id, ...at, ...fields }, meeting: null });
const all = [
  action('late', { dueOn: '2026-11-21', ownerId: 'ume' }),
  action('today', { dueOn: '2026-11-22', ownerId: 'ken' }),
  action('open', { ownerId: 'ken' }),
  action('party', { dueOn: '2026-12-01', partyId: 'p1' }),
  action('done1', { doneOn: '2026-05-01', ownerId: 'ume' }),
  action('done2', { doneOn: '2026-06-01', ownerId: 'ume' }),
  action('gone', { dueOn: '2026-05-01', outcome: 'dropped', ownerId: 'ume' }),
];
const today = '2026-11-22';
const found = (filter: Parameters<typeof findActions>[1]) =>
  findActions(all, filter, today).map(({ state, actions }) => [state, actions.map((one) => one.action.id).join()]);

test('what is late stands first; what is due today is not late', () => {
  expect(found({ state: 'open', owner: '' })).toEqual([
    ['late', 'late'],
    ['coming', 'today,party'],
    ['no_day', 'open'],
  ]);
});

test('what was given up is neither open nor late, and stands behind what was done, the newest first', () => {
  expect(found({ state: 'done', owner: '' })).toEqual([
    ['done', 'done2,done1'],
    ['dropped', 'gone'],
  ]);
  expect(stateOfAction(all[6] ?? action('x', {}), today)).toBe('dropped');
});

test('one can look for what one person or party does', () => {
  expect(found({ state: 'all', owner: 'ken' })).toEqual([
    ['coming', 'today'],
    ['no_day', 'open'],
  ]);
  expect(found({ state: 'open', owner: 'p1' })).toEqual([['coming', 'party']]);
  expect(ownersOf(all)).toEqual(['ume', 'ken', 'p1']);
});

test('an address without a filter shows what is open', () => {
  expect(actionFilterOf(new URLSearchParams(''))).toEqual({ state: 'open', owner: '' });
  expect(actionFilterOf(new URLSearchParams('state=bad&owner=x'))).toEqual({ state: 'open', owner: 'x' });
});
