import { DEFAULT_PRINCIPLES, principleSetOf } from '#content/content.ts';
import { expect, test } from 'vitest';
import { lookedAt, nextOf, stillOpen } from './check.model.ts';

const set = principleSetOf(DEFAULT_PRINCIPLES);
const charter = {
  id: 'p',
  spaceId: 's',
  'check.equality': 'yes',
  'check.roles': 'not_yet',
  'check.openness': 'partly',
  'check.purpose': 'yes',
  'checkNote.purpose': '期間はまだ',
} as const;

test('every principle of the set is looked at, answered or not', () => {
  const looked = set ? lookedAt(set, charter) : [];
  expect(looked).toHaveLength(7);
  expect(looked.map(({ answer }) => answer)).toEqual(['yes', null, null, 'yes', 'not_yet', 'partly', null]);
  expect(set ? lookedAt(set, null).every(({ answer, note }) => answer === null && note === '') : null).toBe(true);
});

test('open is what was answered so and what somebody noted, not what nobody looked at', () => {
  const open = set ? stillOpen(lookedAt(set, charter)) : [];
  expect(open.map(({ principle }) => principle.id)).toEqual(['purpose', 'roles', 'openness']);
});

test('one principle follows the other, and the last one is the last', () => {
  const looked = set ? lookedAt(set, charter) : [];
  expect(nextOf(looked, 'equality')?.principle.id).toBe('autonomy');
  expect(nextOf(looked, 'evaluation')).toBeNull();
});
