import { expect, test } from 'vitest';
import { parseLocalDate, readCount, toHalfWidth } from './read-input.ts';

test.each([
  '2026-11-22',
  '2026/11/22',
  '2026.11.22',
  '2026年11月22日',
  '２０２６年１１月２２日（日）',
  'R8.11.22',
  'r8/11/22',
  'Ｒ８．１１．２２',
  '令和8年11月22日',
  '令和８年 11月 22日',
  '11/22',
  '11月22日',
])('%s is understood as the same day', (written) => {
  expect(parseLocalDate(written, '2026-04-01')).toBe('2026-11-22');
});

test('older eras and their first years are understood', () => {
  expect(parseLocalDate('H27.4.1')).toBe('2015-04-01');
  expect(parseLocalDate('平成元年1月8日')).toBe('1989-01-08');
  expect(parseLocalDate('令和元年5月1日')).toBe('2019-05-01');
  expect(parseLocalDate('昭和39年10月10日')).toBe('1964-10-10');
});

test.each(['2026/2/30', '2026/13/1', '11/22', 'あした', '', '令和8年', '0/0'])(
  '%s is not taken for a day',
  (written) => {
    expect(parseLocalDate(written)).toBeUndefined();
  },
);

test('numbers are read in full width, with separators and with a counter behind them', () => {
  expect(['12', '１２', '1,200円', ' 3 人', '０'].map(readCount)).toEqual([12, 12, 1200, 3, 0]);
  expect(['', '十二', '-3', '1.5', '12abc'].map(readCount)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('every kind of hyphen becomes the same one', () => {
  expect(toHalfWidth('０７６－１２３ー４５６‐７')).toBe('076-123-456-7');
});
