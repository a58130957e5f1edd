import { expect, test } from 'vitest';
import { groupMeetings } from './meeting-list.model.ts';

const meeting = (id: string, on: string, state: 'draft' | 'confirmed') => ({ id, spaceId: 's', on, state });

test('what comes next stands first, then open minutes; settled ones have their place below', () => {
  const groups = groupMeetings(
    [
      meeting('next-month', '2026-12-20', 'draft'),
      meeting('today', '2026-11-22', 'draft'),
      meeting('open', '2026-10-01', 'draft'),
      meeting('march', '2026-03-31', 'confirmed'),
      meeting('april', '2026-04-01', 'confirmed'),
    ],
    '2026-11-22',
  );
  expect(groups.coming.map(({ id }) => id)).toEqual(['today', 'next-month']);
  expect(groups.unfinished.map(({ id }) => id)).toEqual(['open']);
});

test('a meeting that was found twice is listed once', () => {
  const one = meeting('m', '2026-11-22', 'draft');
  expect(groupMeetings([one, one], '2026-11-22').coming).toEqual([one]);
});

test('two meetings of one day stand in the order of the clock', () => {
  const late = { ...meeting('a', '2026-11-22', 'draft'), startTime: '19:00' };
  const early = { ...meeting('b', '2026-11-22', 'draft'), startTime: '09:00' };
  expect(groupMeetings([late, early], '2026-11-22').coming.map(({ id }) => id)).toEqual(['b', 'a']);
});
