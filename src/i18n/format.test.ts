import { expect, test } from 'vitest';
import {
  addDays,
  formatClock,
  formatDate,
  formatDateRange,
  formatDayParts,
  formatFiscalYear,
  formatMinutes,
  formatMoment,
  formatMonth,
  formatNumber,
  formatPaperDate,
  formatRelativeDate,
  formatShortDate,
  localDateOf,
} from './format.ts';

test('a person reads a day with its weekday', () => {
  expect(formatDate('2026-11-22', 'ja')).toBe('2026年11月22日(日)');
  expect(formatDate('2026-11-22', 'en')).toBe('Sun, 22 Nov 2026');
  expect(formatShortDate('2026-11-22', 'ja')).toBe('11月22日(日)');
  expect(formatShortDate('2026-11-22', 'en')).toBe('Sun 22 Nov');
});

test('paper shows the era, and the first year of an era is 元年', () => {
  expect(formatPaperDate('2026-04-01', 'ja')).toBe('令和8年4月1日（水）');
  expect(formatPaperDate('2019-05-01', 'ja')).toBe('令和元年5月1日（水）');
  expect(formatPaperDate('2019-04-30', 'ja')).toBe('平成31年4月30日（火）');
  expect(formatPaperDate('1989-01-07', 'ja')).toBe('昭和64年1月7日（土）');
  expect(formatPaperDate('1989-01-08', 'ja')).toBe('平成元年1月8日（日）');
  expect(formatPaperDate('2026-11-22', 'en')).toBe('22 November 2026 (Reiwa 8)');
});

test('a fiscal year is called after the era at its calendar year’s end', () => {
  expect(formatFiscalYear(2026, 'ja')).toBe('令和8年度');
  expect(formatFiscalYear(2019, 'ja')).toBe('令和元年度');
  expect(formatFiscalYear(2018, 'ja')).toBe('平成30年度');
  expect(formatFiscalYear(2026, 'en')).toBe('FY2026');
});

test('the last and the first day of a fiscal year stay on their days', () => {
  expect(formatDateRange('2026-03-31', '2026-04-01', 'ja')).toBe('2026年3月31日(火)〜2026年4月1日(水)');
  expect(formatDateRange('2026-04-01', '2026-04-01', 'en')).toBe('Wed, 1 Apr 2026');
});

test('near days are said as people say them', () => {
  const today = '2026-11-22';
  expect(
    ['2026-11-20', '2026-11-21', today, '2026-11-23'].map((date) => formatRelativeDate(date, today, 'ja')),
  ).toEqual(['おととい', 'きのう', '今日', 'あした']);
  expect(formatRelativeDate('2026-11-25', today, 'ja')).toBe('11月25日(水)');
  expect(formatRelativeDate('2025-11-25', today, 'ja')).toBe('2025年11月25日(火)');
  expect(formatRelativeDate('2026-11-21', today, 'en')).toBe('Yesterday');
});

test('a moment is shown on the clock of Japan', () => {
  expect(formatClock('2026-11-22T05:05:00Z')).toBe('14:05');
  expect(formatClock('2026-11-22T15:00:00Z')).toBe('00:00');
  expect(localDateOf('2026-11-22T15:00:00Z')).toBe('2026-11-23');
  expect(formatMoment('2026-11-22T05:05:00Z', 'ja')).toBe('2026年11月22日(日) 14:05');
});

test('months, leaves of a calendar, lengths and numbers', () => {
  expect(formatMonth('2026-11', 'ja')).toBe('2026年11月');
  expect(formatMonth('2026-11', 'en')).toBe('November 2026');
  expect(formatDayParts('2026-11-02', 'ja')).toEqual({ day: '2', weekday: '月' });
  expect([0, 30, 60, 90].map((minutes) => formatMinutes(minutes, 'ja'))).toEqual(['0分', '30分', '1時間', '1時間30分']);
  expect(formatMinutes(90, 'en')).toBe('1 h 30 min');
  expect(formatNumber(1234.5, 'ja', 1)).toBe('1,234.5');
});

test('counting days passes the end of a month and of February', () => {
  expect(addDays('2026-03-31', 1)).toBe('2026-04-01');
  expect(addDays('2028-03-01', -1)).toBe('2028-02-29');
});
