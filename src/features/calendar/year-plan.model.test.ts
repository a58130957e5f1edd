import { expect, test } from 'vitest';
import { planMonths, type PlanLine } from './year-plan.model.ts';

const line = (on: string, startTime: string | null = null): PlanLine => ({
  key: `${on}${startTime}`,
  on,
  startTime,
  title: 'そうじ',
  place: '',
  kind: 'event',
});

test('a year has twelve months from its first one on, each with its days in their order', () => {
  const months = planMonths([line('2027-03-31'), line('2026-04-05', '10:00'), line('2026-04-05', '09:00')], '2026-04');
  expect(months.map(({ month }) => month).slice(0, 10)).toEqual([
    '2026-04',
    '2026-05',
    '2026-06',
    '2026-07',
    '2026-08',
    '2026-09',
    '2026-10',
    '2026-11',
    '2026-12',
    '2027-01',
  ]);
  expect(months).toHaveLength(12);
  expect(months[0]?.lines.map(({ startTime }) => startTime)).toEqual(['09:00', '10:00']);
  expect(months[11]?.lines).toHaveLength(1);
  expect(months[1]?.lines).toEqual([]);
});
