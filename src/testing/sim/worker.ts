/** One process that runs seeds for the one that asked. Loaded only after a planted bug, if any, is in place. */
import regressions from './regressions.json' with { type: 'json' };
import { interference } from './blind.ts';
import { runSeed } from './run.ts';
import { shrink, type Shrunk, wordsOf } from './shrink.ts';

export interface Wish {
  readonly kind: 'seeds' | 'regressions' | 'shrink';
  readonly from: number;
  readonly count: number;
  readonly isTwice: boolean;
  /** One failure is enough. */
  readonly isHunt?: boolean;
  readonly invariant?: string;
}

export interface Broken {
  readonly seed: number;
  readonly invariant: string;
  readonly what: string;
}

export interface Report {
  readonly from: number;
  readonly seeds: number;
  readonly steps: number;
  readonly faults: number;
  readonly counts: readonly (readonly [string, number])[];
  readonly failures: readonly Broken[];
  readonly words: readonly string[];
}

/** Every so many seeds the run is repeated (equal traces) and run with other ratings (I12). */
const every = 50;

/** Answers one wish. */
export const grant = async (wish: Wish): Promise<Report> => {
  const sum = createSum(wish.from);
  if (wish.kind === 'regressions') {
    for (const { seed, plan } of regressions as readonly Shrunk[]) sum.add(seed, await runSeed(seed, { plan }));
  } else if (wish.kind === 'shrink') {
    const shrunk = await shrink(wish.from, wish.invariant ?? '');
    return { ...sum.report(), words: [JSON.stringify(shrunk), ...wordsOf(shrunk)] };
  } else {
    for (let seed = wish.from; seed < wish.from + wish.count; seed += 1) {
      if (wish.isHunt && sum.hasFailed()) break;
      const isTraced = wish.isTwice || seed % every === 0;
      const result = await runSeed(seed, { isTraced });
      sum.add(seed, result);
      if (!isTraced || result.failure) continue;
      if ((await runSeed(seed, { isTraced })).trace !== result.trace)
        sum.fail(seed, 'trace', 'not the same story twice');
      const difference = seed % every === 0 ? await interference(seed).catch(String) : null;
      if (difference) sum.fail(seed, 'I12', difference);
    }
  }
  return sum.report();
};

const createSum = (from: number) => {
  const counts = new Map<string, number>();
  const failures: Broken[] = [];
  let [seeds, steps, faults] = [0, 0, 0];
  const fail = (seed: number, invariant: string, what: string) => failures.push({ seed, invariant, what });
  return {
    fail,
    hasFailed: () => failures.length > 0,
    add(seed: number, result: Awaited<ReturnType<typeof runSeed>>) {
      seeds += 1;
      steps += result.steps;
      faults += result.faults;
      for (const [what, times] of result.counts) counts.set(what, (counts.get(what) ?? 0) + times);
      if (result.failure) fail(seed, result.failure.invariant, result.failure.what);
    },
    report: (): Report => ({
      from,
      seeds,
      steps,
      faults,
      counts: [...counts],
      failures,
      words: [],
    }),
  };
};
