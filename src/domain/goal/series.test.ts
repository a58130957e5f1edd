import fc from 'fast-check';
import { expect, test } from 'vitest';
import { progressOf } from './progress.ts';
import { seriesOf } from './series.ts';

const measured = [
  { id: 'b', on: '2026-06-01', value: '5' },
  { id: 'a', on: '2026-05-01', value: '2' },
  { id: 'c', on: '2026-07-01', value: '—' },
];

test('a line begins with the baseline and goes on in the order of days', () => {
  const start = { baseline: '1', baselineOn: '2026-04-01' } as const;
  expect(seriesOf({ ...start, span: 'at_day' }, measured).map(({ value }) => value)).toEqual([1, 2, 5]);
  expect(seriesOf({ ...start, span: 'cumulative' }, measured).map(({ value }) => value)).toEqual([1, 3, 8]);
  expect(seriesOf({ baseline: '1', span: 'cumulative' }, measured).map(({ value }) => value)).toEqual([3, 8]);
});

test('words and years have no line', () => {
  expect(seriesOf({ isInWords: true }, measured)).toEqual([]);
  expect(seriesOf({ span: 'per_year' }, measured)).toEqual([]);
});

test('a line ends where the indicator stands', () => {
  const values = fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(values, fc.constantFrom('at_day' as const, 'cumulative' as const), (list, span) => {
      const found = list.map((value, day) => ({ id: `${day}`, on: `2026-05-0${day + 1}`, value: String(value) }));
      const indicator = { span, baseline: '3', target: '9' };
      const { value } = progressOf(indicator, found, { startMonth: 4, today: '2026-11-22' });
      expect(seriesOf(indicator, found).at(-1)?.value).toBe(value);
    }),
  );
});
