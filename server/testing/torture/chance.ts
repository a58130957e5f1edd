import { createTestRng } from '#testing/test-ports.ts';

/** Chance that is the same for the same seed. */
export interface Chance {
  /** A whole number from `least` to `most`. */
  between(least: number, most: number): number;
  oneOf<T>(list: readonly T[]): T;
}

/** @param seed any whole number */
export const createChance = (seed: number): Chance => {
  const rng = createTestRng(seed);
  const between = (least: number, most: number): number =>
    least + (rng.bytes(4).reduce((sum, byte) => sum * 256 + byte, 0) % (most - least + 1));
  return {
    between,
    oneOf(list) {
      const found = list[between(0, list.length - 1)];
      if (found === undefined) throw new Error('nothing to choose from');
      return found;
    },
  };
};
