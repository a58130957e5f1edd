/** Proves the simulator: each planted bug must be caught within so many seeds. */
import type { Job } from './jobs.ts';
import type { Mutant } from './mutant.ts';
import { mutants } from './mutants.ts';
import { mutated } from './plant.ts';
import type { Broken } from './worker.ts';

const portion = 10;
/** A process that says nothing for so long hangs, which is caught too. */
const mostMs = 180_000;

interface Wanted {
  readonly jobs: number;
  /** Part of a name; empty for all. */
  readonly only: string;
  /** Within so many seeds. */
  readonly mostSeeds: number;
  readonly startJob: (mutant: string) => Job;
}

/** Prints name → seed → law. @returns whether every planted bug was caught */
export const runMutants = async ({ jobs, only, mostSeeds, startJob }: Wanted): Promise<boolean> => {
  const wanted = mutants.filter(({ name }) => name.includes(only));
  for (const mutant of wanted) mutated(mutant);
  const waiting = [...wanted];
  let survivors = 0;
  const work = async () => {
    for (let mutant = waiting.shift(); mutant; mutant = waiting.shift()) {
      const caught = await huntFor(mutant, mostSeeds, startJob);
      if (!caught) survivors += 1;
      const end = caught ? `seed ${caught.seed}  ${caught.invariant}  ${caught.what.slice(0, 90)}` : 'SURVIVED';
      console.log(`${mutant.name.padEnd(62)} ${end}`);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  console.log(`mutants ${wanted.length}, survived ${survivors}`);
  return survivors === 0;
};

const huntFor = async (
  { name }: Mutant,
  mostSeeds: number,
  startJob: (mutant: string) => Job,
): Promise<Broken | null> => {
  const job = startJob(name);
  const watch = { cancel: () => {} };
  try {
    for (let from = 1; from <= mostSeeds; from += portion) {
      watch.cancel();
      const timer = setTimeout(() => job.kill(), mostMs);
      watch.cancel = () => clearTimeout(timer);
      const report = await job.ask({ kind: 'seeds', from, count: portion, isTwice: false, isHunt: true });
      const [first] = report.failures;
      if (first) return first;
    }
    return null;
  } catch (error) {
    return { seed: 0, invariant: 'process', what: error instanceof Error ? error.message : String(error) };
  } finally {
    watch.cancel();
    job.end();
  }
};
