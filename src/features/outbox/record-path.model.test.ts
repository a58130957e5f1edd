import { expect, test } from 'vitest';
import { recordPath } from './record-path.model.ts';

test('a meeting opens itself, a remark opens its meeting', () => {
  const meeting = { kind: 'meeting', id: 'm1' };
  expect(recordPath('s', meeting, null)).toBe('/s/s/meetings/m1');
  expect(recordPath('s', { kind: 'remark', id: 'r1' }, meeting)).toBe('/s/s/meetings/m1');
  expect(recordPath('s', { kind: 'rsvp', id: 'r1' }, { kind: 'groupEvent', id: 'e1' })).toBe('/s/s/events/e1');
});

test('what has no page of its own and belongs to nothing leads nowhere', () => {
  expect(recordPath('s', { kind: 'actionItem', id: 'a1' }, null)).toBeNull();
  expect(recordPath('s', { kind: 'something', id: 'x' }, { kind: 'finding', id: 'y' })).toBeNull();
});
