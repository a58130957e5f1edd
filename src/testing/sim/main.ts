/** `npm run sim -- --seeds N [--from S]`: runs seeds, prints what happened, ends with one line; exit 1 on a failure. */
import { parseArgs } from 'node:util';
import { runSeed } from './run.ts';

const { values } = parseArgs({
  options: { seeds: { type: 'string', default: '200' }, from: { type: 'string', default: '1' } },
});
const seeds = Number(values.seeds);
const from = Number(values.from);
let steps = 0;
let faults = 0;
const failures: number[] = [];
const seen = new Map<string, number>();
for (let seed = from; seed < from + seeds; seed += 1) {
  const result = await runSeed(seed);
  steps += result.steps;
  faults += result.faults;
  for (const [what, times] of result.counts) seen.set(what, (seen.get(what) ?? 0) + times);
  if (result.failure) {
    failures.push(seed);
    console.log(`seed ${seed}: ${result.failure.invariant} ${result.failure.what}`);
  }
  if (seed % 97 === 0) {
    const again = await runSeed(seed);
    if (again.trace !== result.trace) {
      failures.push(seed);
      console.log(`seed ${seed}: not the same story twice`);
    }
  }
}
for (const [what, times] of [...seen].sort(([a], [b]) => (a < b ? -1 : 1))) console.log(`  ${what}: ${times}`);
console.log(`seeds ${seeds}, steps ${steps}, faults ${faults}, failures ${failures.length}`);
process.exitCode = failures.length > 0 ? 1 : 0;
