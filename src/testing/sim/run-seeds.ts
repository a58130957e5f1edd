/** Runs many seeds in several processes and prints what happened. */
import { convincingSeeds, missingOf } from './coverage.ts';
import { startJob } from './jobs.ts';
import type { Broken, Report, Wish } from './worker.ts';

export interface SeedsWanted {
  readonly seeds: number;
  readonly from: number;
  readonly jobs: number;
  readonly isTwice: boolean;
}

/** How many failing runs are made shorter, and how many seeds a process takes at once. */
const shortened = 3;
const portion = 20;

/** @returns whether no law was broken and everything asked for happened */
export const runSeeds = async ({ seeds, from, jobs, isTwice }: SeedsWanted): Promise<boolean> => {
  const started = performance.now();
  const wish = (kind: Wish['kind'], first: number, count: number): Wish => ({
    kind,
    from: first,
    count,
    isTwice,
  });
  const total = { steps: 0, faults: 0, regressions: 0 };
  const counts = new Map<string, number>();
  const failures: Broken[] = [];
  const take = (report: Report) => {
    total.steps += report.steps;
    total.faults += report.faults;
    for (const [what, times] of report.counts) counts.set(what, (counts.get(what) ?? 0) + times);
    for (const broken of report.failures) {
      failures.push(broken);
      console.log(`seed ${broken.seed}: ${broken.invariant} ${broken.what}`);
    }
  };
  let next = from;
  const workers = Array.from({ length: jobs }, async (_, place) => {
    const job = startJob();
    if (place === 0) {
      const report = await job.ask(wish('regressions', 0, 0));
      total.regressions = report.seeds;
      take(report);
    }
    while (next < from + seeds) {
      const first = next;
      next += portion;
      take(await job.ask(wish('seeds', first, Math.min(portion, from + seeds - first))));
    }
    if (place === 0) await shorten(failures, (seed, invariant) => job.ask({ ...wish('shrink', seed, 1), invariant }));
    job.end();
  });
  await Promise.all(workers);
  for (const [what, times] of [...counts].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${what}: ${times}`);
  const missing = seeds >= convincingSeeds ? missingOf(counts) : [];
  for (const what of missing) console.log(`never happened: ${what}`);
  const seconds = (performance.now() - started) / 1000;
  console.log(`${jobs} processes, ${(seeds / seconds).toFixed(1)} seeds/s, ${total.regressions} regressions run again`);
  console.log(
    `seeds ${seeds}, steps ${total.steps}, faults ${total.faults}, failures ${failures.length + missing.length}`,
  );
  return failures.length + missing.length === 0;
};

/** What to keep in regressions.json, and what the run is left with. */
const shorten = async (
  failures: readonly Broken[],
  ask: (seed: number, invariant: string) => Promise<Report>,
): Promise<void> => {
  for (const { seed, invariant } of failures.slice(0, shortened)) {
    if (invariant === 'trace' || invariant === 'I12') continue;
    const { words } = await ask(seed, invariant);
    console.log(words.join('\n'));
  }
};
