import { expect, test } from 'vitest';
import { parseFurigana, withoutFurigana } from './furigana-marks.ts';

test('a reading belongs to the kanji before it', () => {
  expect(parseFurigana('つぎの会議《かいぎ》の日')).toEqual([
    { text: 'つぎの' },
    { text: '会議', reading: 'かいぎ' },
    { text: 'の日' },
  ]);
});

test('a bar shows where the word begins', () => {
  expect(parseFurigana('｜やり直し《やりなおし》ます')).toEqual([
    { text: 'やり直し', reading: 'やりなおし' },
    { text: 'ます' },
  ]);
});

test('labels and titles are read without the marks', () => {
  expect(withoutFurigana('送《おく》って います')).toBe('送って います');
  expect(withoutFurigana('マークなし')).toBe('マークなし');
});
