import { expect, test } from 'vitest';
import { freshCheck } from './fresh-check.ts';

test('a new cycle forgets the look at the principles and nothing else', () => {
  const project = {
    aim: 'x',
    checkedOn: '2026-04-01',
    'check.roles': 'yes',
    'checkNote.roles': 'あと一つ',
    'point.a': true,
  };
  expect(freshCheck(project)).toEqual({ checkedOn: null, 'check.roles': null, 'checkNote.roles': null });
});
