import { afterEach, expect, test } from 'vitest';
import { currentLocale, errorWords, hasWords, loadWords, sayWords, setLanguage } from './i18n.ts';
import { words as english } from './locales/en/words.ts';
import * as japaneseCommon from './locales/ja/common.ts';
import * as japaneseErrors from './locales/ja/errors.ts';

afterEach(() => setLanguage('ja'));

test('the words of the first screen are there at once, in Japanese', () => {
  expect(sayWords('common', 'back')).toBe('もどる');
  expect(sayWords('status', 'waiting', { count: 3 })).toBe('送信待ち 3件');
  expect(hasWords('status')).toBe(true);
});

test('the words of a later screen come with it', async () => {
  await loadWords('meetings');
  expect(sayWords('meetings', 'title')).toBe('会議');
});

test('somebody who reads English gets English, with its plural', async () => {
  await setLanguage('en');
  expect(currentLocale()).toBe('en');
  expect(sayWords('common', 'people', { count: 1 })).toBe('1 person');
  expect(sayWords('common', 'people', { count: 12 })).toBe('12 people');
  expect(sayWords('meetings', 'title')).toBe('Meetings');
});

test('easy Japanese says what it has, and the original says the rest', async () => {
  await setLanguage('ja-ruby');
  expect(sayWords('status', 'sending')).toBe('送って います');
  expect(sayWords('common', 'back')).toBe('もどる');
});

test('a code has its sentence; an unknown code gets a general one and is kept for the details', () => {
  expect(errorWords('session.expired').text).toContain('消えていません');
  expect(errorWords('session.expired').detail).toBeUndefined();
  expect(errorWords('space.on_the_moon')).toEqual({ text: sayWords('errors', 'unknown'), detail: 'space.on_the_moon' });
});

test('both languages fill the same gaps in a sentence', () => {
  const gaps = (sentence: string) => (sentence.match(/\{\{\w+\}\}/gu) ?? []).sort();
  for (const [original, translated] of [
    [japaneseCommon.common, english.common],
    [japaneseErrors.errors, english.errors],
  ] as const) {
    const other = translated as Readonly<Record<string, string>>;
    for (const [key, sentence] of Object.entries(original))
      expect([key, gaps(other[key] ?? '')]).toEqual([key, gaps(sentence)]);
  }
});
