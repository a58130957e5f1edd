import { expect, test } from 'vitest';
import { pauseAfter } from './backoff.ts';

test('pauses grow to five minutes and are never shorter than asked', () => {
  const rng = { bytes: () => Uint8Array.from([255, 255]) };
  expect([1, 2, 3, 30].map((failures) => pauseAfter(failures, rng))).toEqual([1000, 2000, 4000, 299_996]);
  expect(pauseAfter(1, { bytes: () => Uint8Array.from([0, 0]) }, 7000)).toBe(7000);
});
