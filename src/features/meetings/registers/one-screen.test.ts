import fc from 'fast-check';
import { expect, test } from 'vitest';
import { heightOf, inOneScreen, screenLines } from './one-screen.ts';

const more = (number: number) => `ほか${number}`;

test('a short list is told whole', () => {
  expect(inOneScreen(['一', '二'], more)).toEqual(['一', '二']);
  expect(inOneScreen([], more)).toEqual([]);
});

test('what does not fit is told as a number, and nothing is counted twice', () => {
  const lines = Array.from({ length: 50 }, (_, index) => `${index}`);
  const shown = inOneScreen(lines, more);
  expect(shown.at(-1)).toBe(`ほか${50 - (shown.length - 1)}`);
});

test('a text never grows over a screen, except by its first line', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ maxLength: 60 }).map((text) => text.replaceAll('\n', ''))), (lines) => {
      const shown = inOneScreen(lines, more);
      const height = shown.reduce((sum, line) => sum + heightOf(line), 0);
      expect(height <= screenLines || shown.length <= 2).toBe(true);
      const told = shown.filter((line, place) => line === lines[place]).length;
      if (shown.length === lines.length && told === lines.length) return;
      expect(shown.at(-1)).toBe(more(lines.length - (shown.length - 1)));
    }),
  );
});

test('letters of half width take half the room', () => {
  expect(heightOf('a'.repeat(40))).toBe(1);
  expect(heightOf('あ'.repeat(40))).toBe(2);
  expect(heightOf('')).toBe(1);
});
