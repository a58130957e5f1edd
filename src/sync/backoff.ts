import type { Rng } from '#replica/ports.ts';

const firstMs = 1000;
const longestMs = 5 * 60_000;

/**
 * How long to wait before the next try: full jitter over 1 s · 2^k, at most five minutes, and never shorter than the
 * server asked for. There is always a next try.
 * @param failures how many tries failed in a row, at least 1
 */
export const pauseAfter = (failures: number, rng: Rng, askedMs = 0): number => {
  const span = Math.min(longestMs, firstMs * 2 ** Math.min(failures - 1, 20));
  const [high = 0, low = 0] = rng.bytes(2);
  const share = (high * 256 + low) / 65_536;
  return Math.max(askedMs, Math.ceil(share * span));
};
