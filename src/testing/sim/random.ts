/** Chance that a seed decides. Everything draws from a stream of its own, so that leaving one thing out changes nothing else. */

export interface Random {
  /** A number in [0, 1). */
  next(): number;
  /** A whole number in [0, below). */
  below(below: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly T[]): T;
  bytes(length: number): Uint8Array;
}

/** Small fast generator (mulberry32); good enough to choose by, never used for secrets. */
export const createRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    next,
    below,
    chance: (probability) => next() < probability,
    pick: (list) => list[below(list.length)] as never,
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
};

/** The seed of a stream: the same names give the same stream. */
export const streamOf = (seed: number, ...names: readonly (string | number)[]): Random =>
  createRandom(mixText(Math.imul(seed, 0x9e3779b1) | 0, names.join('/')));

/** Folds a text into a sum (FNV-1a). */
export const mixText = (start: number, text: string): number => {
  let sum = start ^ 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), 0x01000193);
  return sum | 0;
};
