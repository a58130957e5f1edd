import { describe, expect, test } from 'vitest';
import { decimalOf, isDecimal } from './decimal.ts';
import { type Measured, progressOf } from './progress.ts';
import { targetAt, targetsOf } from './targets.ts';

const facts = { startMonth: 4, today: '2026-11-22' };
const on = (day: string, value: string | null, id = day): Measured => ({ id, on: day, value });

describe('a number on a day', () => {
  const homes = { span: 'at_day', baseline: '10', target: '30', targetOn: '2027-03-31' } as const;

  test('the newest known value counts, wherever it stands in the list', () => {
    const measured = [on('2026-11-01', '20'), on('2026-06-01', '14'), on('2026-11-20', '—')];
    expect(progressOf(homes, measured, facts)).toMatchObject({
      value: 20,
      on: '2026-11-01',
      share: 0.5,
      direction: 'up',
      isReached: false,
    });
  });

  test('fewer can be better', () => {
    const falls = { span: 'at_day', baseline: '12', target: '3' } as const;
    expect(progressOf(falls, [on('2026-11-01', '6')], facts)).toMatchObject({ direction: 'down', isReached: false });
    expect(progressOf(falls, [on('2026-11-01', '6')], facts).share).toBeCloseTo(2 / 3, 12);
    expect(progressOf(falls, [on('2026-11-01', '3')], facts)).toMatchObject({ share: 1, isReached: true });
    expect(progressOf(falls, [on('2026-11-01', '15')], facts).share).toBeLessThan(0);
  });

  test('what is not known stays unknown: no baseline, no target, no measurement, words', () => {
    const measured = [on('2026-11-01', '20')];
    expect(progressOf({ ...homes, baseline: '—' }, measured, facts)).toMatchObject({
      value: 20,
      baseline: null,
      share: null,
      isReached: null,
      direction: null,
    });
    expect(progressOf({ span: 'at_day', baseline: '10' }, measured, facts)).toMatchObject({
      share: null,
      target: null,
    });
    expect(progressOf(homes, [], facts)).toMatchObject({ value: null, share: null, isReached: null });
    expect(progressOf({ ...homes, isInWords: true }, measured, facts).value).toBeNull();
    expect(progressOf({ ...homes, target: '10' }, measured, facts)).toMatchObject({ share: null, direction: null });
  });
});

describe('a number that is added up', () => {
  const visits = { span: 'cumulative', baseline: '100', target: '200' } as const;

  test('what was there before and what was counted since', () => {
    const measured = [on('2026-05-01', '30'), on('2026-10-01', '20')];
    expect(progressOf(visits, measured, facts)).toMatchObject({ value: 150, share: 0.5 });
  });

  test('a part that is not known makes it at least so many, and the way cannot be said', () => {
    const measured = [on('2026-05-01', '30'), on('2026-10-01', '—')];
    expect(progressOf(visits, measured, facts)).toMatchObject({
      value: 130,
      isAtLeast: true,
      share: null,
      isReached: null,
    });
    expect(progressOf(visits, [on('2026-05-01', '100'), on('2026-10-01', '—')], facts).isReached).toBe(true);
  });

  test('tenths are added exactly', () => {
    const tenths = [1, 2, 3].map((day) => on(`2026-05-0${day}`, '0.1'));
    const bags = { span: 'cumulative', baseline: '0', target: '0.3' } as const;
    expect(progressOf(bags, tenths, facts)).toMatchObject({ share: 1, isReached: true });
  });
});

describe('a number per year', () => {
  const days = { span: 'per_year', baseline: '10', target: '20', targetOn: '2026-03-31' } as const;

  test('the year begins in the month of the space', () => {
    const measured = [on('2025-03-31', '7'), on('2025-04-01', '9'), on('2026-03-31', '6')];
    const { years, value, share } = progressOf(days, measured, facts);
    expect(years.map(({ fiscalYear, value: sum }) => [fiscalYear, sum])).toEqual([
      [2025, 15],
      [2024, 7],
    ]);
    expect([value, share]).toEqual([15, 0.5]);
    expect(progressOf(days, measured, { ...facts, startMonth: 1 }).value).toBe(16);
  });

  test('a running year is no result yet, unless more is already there than was wished', () => {
    const measured = [on('2025-05-01', '15'), on('2026-05-01', '4')];
    expect(progressOf(days, measured, facts)).toMatchObject({ value: 15, share: 0.5 });
    expect(progressOf(days, [on('2026-05-01', '4')], facts)).toMatchObject({ value: null, share: null });
    expect(progressOf(days, [on('2026-05-01', '25')], facts)).toMatchObject({ value: 25, isReached: true });
    const fewer = { span: 'per_year', baseline: '20', target: '10' } as const;
    expect(progressOf(fewer, [on('2026-05-01', '4')], facts).isReached).toBeNull();
  });

  test('each year is held against its own target', () => {
    const stairs = { ...days, 'targets.2026': '30', 'targets.2027': '40' };
    const first = progressOf(stairs, [on('2025-05-01', '20')], facts);
    expect(first).toMatchObject({ target: 20, isReached: true });
    const second = progressOf(stairs, [on('2026-05-01', '20')], { ...facts, today: '2027-04-01' });
    expect(second).toMatchObject({ target: 30, isReached: false, share: 0.5 });
  });
});

test('targets stand in the order of their days; on the way is the first that is not over', () => {
  const targets = targetsOf({ target: '5', targetOn: '2026-12-31', 'targets.2028': '9', 'targets.2027': '7' }, 4);
  expect(targets).toEqual([
    { value: '5', on: '2026-12-31' },
    { value: '7', on: '2028-03-31' },
    { value: '9', on: '2029-03-31' },
  ]);
  expect(targetAt(targets, '2027-01-01', 4)?.value).toBe('7');
  expect(targetAt(targets, '2040-01-01', 4)?.value).toBe('9');
  expect(targetAt([], '2040-01-01', 4)).toBeNull();
  expect(targetAt(targetsOf({ target: '5' }, 4), '2040-01-01', 4)).toEqual({ value: '5', on: null });
});

test('a value is a plain number or a dash', () => {
  for (const text of ['0', '-3', '12.5', '—']) expect(isDecimal(text), text).toBe(true);
  for (const text of ['', '1,2', '１２', '1e3', '.5', '3人', '-']) expect(isDecimal(text), text).toBe(false);
  expect(decimalOf('-0.5')).toEqual({ top: -1n, bottom: 2n });
});
