import { expect, test } from 'vitest';
import { kanaRowOf } from './kana-row.model.ts';

test.each([
  ['きたむら', 'ka'],
  ['ごとう', 'ka'],
  ['パク', 'ha'],
  ['ｱﾍﾞ', 'a'],
  ['ヴォーン', 'a'],
  ['ん', 'wa'],
  ['よしだ', 'ya'],
  ['っ', 'ta'],
] as const)('%s stands in its row', (reading, row) => {
  expect(kanaRowOf(reading, null)).toBe(row);
});

test('without a reading the name decides, and a name in kanji stands with the others', () => {
  expect(kanaRowOf('', 'さとう')).toBe('sa');
  expect(kanaRowOf(null, '佐藤')).toBe('else');
  expect(kanaRowOf(null, 'Maria')).toBe('else');
  expect(kanaRowOf(undefined, undefined)).toBe('else');
});
