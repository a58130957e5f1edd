import { daysAfter } from '#domain/basis/local-date.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printSpans } from './print-span.model.ts';

test('this year and the last are offered, then the months just past', () => {
  const spans = printSpans('2026-11-22', 4);
  expect(spans.map((span) => span.key)).toEqual(['y2026', 'y2025', '2026-11', '2026-10', '2026-09', '2026-08']);
  expect(spans[1]).toMatchObject({ from: '2025-04-01', to: '2026-03-31' });
  expect(spans[2]).toMatchObject({ from: '2026-11-01', to: '2026-11-30' });
});

test('whatever the day and the first month of the year, months meet without a gap and lie in one year each', () => {
  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => daysAfter('2000-01-01', count));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 12 }), (today, startMonth) => {
      const months = printSpans(today, startMonth).filter((span) => span.kind === 'month');
      expect(months[0]?.from.slice(0, 7)).toBe(today.slice(0, 7));
      for (const [index, month] of months.entries()) {
        expect(month.from.slice(0, 7)).toBe(month.to.slice(0, 7));
        const later = months[index - 1];
        if (later) expect(daysAfter(month.to, 1)).toBe(later.from);
      }
    }),
  );
});
