import { expect, test } from 'vitest';
import { comparableReading, kanaRowOf, kanaRows } from './kana-row.ts';

test.each([
  ['あおき', 'あ'],
  ['ごとう', 'か'],
  ['ﾊﾟｸ', 'は'],
  ['キタムラ', 'か'],
  ['　ヴェラ', 'あ'],
  ['を', 'わ'],
  ['ょしだ', 'や'],
])('%s stands under %s', (reading, row) => {
  expect(kanaRowOf(reading)).toBe(row);
});

test.each(['', ' ', '北村', 'Smith', '1'])('%s stands in no row', (reading) => {
  expect(kanaRowOf(reading)).toBeUndefined();
});

test('ten rows, from あ to わ', () => {
  expect(kanaRows).toHaveLength(10);
  expect([kanaRows[0], kanaRows[9]]).toEqual(['あ', 'わ']);
});

test('a name is found however its reading was typed', () => {
  expect(comparableReading('ｷﾀﾑﾗ　ハナ')).toBe('きたむらはな');
});
