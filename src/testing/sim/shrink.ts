/** Makes a failing run shorter: leaves out happenings for as long as the same law stays broken (ddmin, Zeller 2002). */
import { planOf } from './plan.ts';
import { runSeed } from './run.ts';

export interface Shrunk {
  readonly seed: number;
  /** Happenings that were left out. */
  readonly dropped: readonly number[];
  readonly invariant: string;
}

/** @param most how many runs it may take */
export const shrink = async (seed: number, invariant: string, isStrict = false, most = 400): Promise<Shrunk> => {
  const all = planOf(seed).map(({ index }) => index);
  let kept = all;
  let runs = 0;
  const stillFails = async (candidate: readonly number[]): Promise<boolean> => {
    runs += 1;
    const dropped = new Set(all.filter((index) => !candidate.includes(index)));
    return (await runSeed(seed, { dropped, isStrict })).failure?.invariant === invariant;
  };
  for (let parts = 2; kept.length > 1 && runs < most; ) {
    const size = Math.ceil(kept.length / parts);
    let smaller: number[] | null = null;
    for (let start = 0; start < kept.length && runs < most; start += size) {
      const without = [...kept.slice(0, start), ...kept.slice(start + size)];
      if (await stillFails(without)) {
        smaller = without;
        break;
      }
    }
    if (smaller) {
      kept = smaller;
      parts = Math.max(2, parts - 1);
    } else if (size === 1) break;
    else parts = Math.min(kept.length, parts * 2);
  }
  return { seed, dropped: all.filter((index) => !kept.includes(index)), invariant };
};

/** The happenings a shortened run is left with, in words. */
export const wordsOf = ({ seed, dropped }: Shrunk): string[] =>
  planOf(seed)
    .filter(({ index }) => !dropped.includes(index))
    .map(({ index, at, what }) => `${String(index).padStart(4)}  ${(at / 1000).toFixed(3)} s  ${what}`);
