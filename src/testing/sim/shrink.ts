/** Makes a failing run shorter: leaves out happenings for as long as the same law stays broken (ddmin, Zeller 2002). */
import { type Happening, planOf } from './plan.ts';
import { runSeed } from './run.ts';

export interface Shrunk {
  readonly seed: number;
  readonly invariant: string;
  /** What is left of it. Kept whole, so that it stays what it is when later versions plan otherwise. */
  readonly plan: readonly Happening[];
}

/** The shortest run that was found in which the seed still breaks this law. */
export const shrink = async (seed: number, invariant: string): Promise<Shrunk> => {
  const all = planOf(seed);
  const partOf = (kept: readonly number[]) => all.filter(({ index }) => kept.includes(index));
  const kept = await shorten(
    all.map(({ index }) => index),
    async (candidate) => (await runSeed(seed, { plan: partOf(candidate) })).failure?.invariant === invariant,
  );
  return { seed, invariant, plan: partOf(kept) };
};

/**
 * @param all a list that fails
 * @param most how many tries it may take
 * @returns a part of it that fails too and of which, tries permitting, nothing can be left out
 */
export const shorten = async (
  all: readonly number[],
  stillFails: (candidate: readonly number[]) => Promise<boolean>,
  most = 400,
): Promise<readonly number[]> => {
  let kept = all;
  let tries = 0;
  for (let parts = 2; kept.length > 0 && tries < most; ) {
    const size = Math.ceil(kept.length / parts);
    let smaller: readonly number[] | null = null;
    for (let start = 0; start < kept.length && tries < most && !smaller; start += size) {
      const candidate = [...kept.slice(0, start), ...kept.slice(start + size)];
      tries += 1;
      if (await stillFails(candidate)) smaller = candidate;
    }
    if (smaller) {
      kept = smaller;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) break;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
};

/** The happenings a shortened run is left with, in words. */
export const wordsOf = ({ plan }: Shrunk): string[] =>
  plan.map(({ index, at, what }) => `${String(index).padStart(4)}  ${(at / 1000).toFixed(3)} s  ${what}`);
