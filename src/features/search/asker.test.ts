import { ok } from '#domain/basis/result.ts';
import type { SearchAnswer, SearchQuestion } from '#store/search-index.ts';
import { expect, test } from 'vitest';
import { createAsker } from './asker.ts';

const question = (text: string): SearchQuestion => ({
  text,
  space: null,
  group: null,
  year: null,
  onlyMine: false,
  most: 3,
});

test('who types faster than answers come is asked for the last word only, and told once', async () => {
  const asked: string[] = [];
  const answers: (() => void)[] = [];
  const ask = createAsker(
    ({ text }) =>
      new Promise((resolve) => {
        asked.push(text);
        answers.push(() => resolve(ok<SearchAnswer>({ total: asked.length, found: [], years: [] })));
      }),
  );
  const told: string[] = [];
  const type = (text: string) => ask(question(text), () => told.push(text));
  type('か');
  type('かい');
  type('かいぎ');
  expect(asked).toEqual(['か']);
  answers[0]?.();
  await expect.poll(() => asked).toEqual(['か', 'かいぎ']);
  expect(told).toEqual([]);
  answers[1]?.();
  await expect.poll(() => told).toEqual(['かいぎ']);
  type('会議');
  expect(asked.at(-1)).toBe('会議');
});
