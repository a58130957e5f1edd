import { daysAfter, weekdayOf } from '../basis/local-date.ts';
import { moneyOf } from './money.ts';
import { lastYearAround, thisYearOf } from './last-year.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';

const days = fc.integer({ min: 0, max: 20_000 }).map((count) => daysAfter('2000-01-01', count));

test('the weeks of last year begin a week before this day and end three weeks after it', () => {
  expect(lastYearAround('2026-11-22')).toEqual({ from: '2025-11-16', to: '2025-12-14' });
});

test('whatever the day, also around a leap day, last year keeps its day of the week', () => {
  fc.assert(
    fc.property(days, (day) => {
      const { from, to } = lastYearAround(day);
      expect(weekdayOf(from)).toBe(weekdayOf(day));
      expect(weekdayOf(to)).toBe(weekdayOf(day));
      expect(from < to && to < day).toBe(true);
      expect(daysAfter(thisYearOf(from), 7)).toBe(day);
    }),
  );
});

test('money lines add up apart by in and out, and an empty one counts nothing', () => {
  const line = (id: string, fields: { moneyIn?: number; moneyOut?: number }) => ({ id, spaceId: 's', ...fields });
  expect(moneyOf([line('a', { moneyIn: 500 }), line('b', { moneyOut: 1200 }), line('c', {})])).toEqual({
    moneyIn: 500,
    moneyOut: 1200,
  });
});
