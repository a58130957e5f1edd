/**
 * `npm run sim -- --seeds N [--from S] [--jobs J] [--twice]` runs seeds, prints what happened and ends with one line;
 * exit 1 on a failure. `npm run sim -- --mutants [--only name] [--seeds N]` plants bugs and says which of the first N seeds (2000) caught each.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { serveWishes, startJob } from './jobs.ts';
import { plant } from './plant.ts';
import { runMutants } from './run-mutants.ts';
import { runSeeds } from './run-seeds.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string' },
    from: { type: 'string', default: '1' },
    jobs: { type: 'string', default: String(availableParallelism()) },
    twice: { type: 'boolean', default: false },
    mutants: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    worker: { type: 'boolean', default: false },
    mutant: { type: 'string', default: '' },
  },
});

if (values.worker) {
  // The bug is planted before the first file of the product is loaded.
  if (values.mutant) plant(values.mutant);
  serveWishes((await import('./worker.ts')).grant);
} else {
  const jobs = Math.max(1, Number(values.jobs));
  const isWell = values.mutants
    ? await runMutants({ jobs, only: values.only, mostSeeds: Number(values.seeds ?? 2000), startJob })
    : await runSeeds({
        seeds: Number(values.seeds ?? 200),
        from: Number(values.from),
        jobs,
        isTwice: values.twice,
      });
  process.exitCode = isWell ? 0 : 1;
}
