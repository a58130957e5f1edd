/**
 * `npm run fuzz -- --cases N [--seed S]`: strange requests at a server in this process. Ends with 1 when one is answered wrongly,
 * leaves something behind though it was refused, or when the server's memory grows.
 */
import { setFlagsFromString } from 'node:v8';
import { parseArgs } from 'node:util';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { anyCase } from './grammar.ts';
import { createHostileTown } from './hostile-town.ts';

const { values } = parseArgs({
  options: { cases: { type: 'string', default: '50000' }, seed: { type: 'string', default: '1' } },
});
const [cases, seed] = [Number(values.cases), Number(values.seed)];
if (!Number.isSafeInteger(cases) || cases < 100) {
  process.stderr.write('usage: npm run fuzz -- --cases N [--seed S], N at least 100\n');
  process.exit(2);
}
setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');
const say = (sentence: string): void => void process.stdout.write(`${sentence}\n`);

/** What the process holds after so many cases, in bytes. */
interface Sample {
  readonly cases: number;
  readonly heap: number;
  readonly rss: number;
}
/** What one request may leave in the heap for good: less than the smallest body. The measurement itself wavers by some 250. */
const mostBytesPerCase = 512;

const begun = performance.now();
const town = await createHostileTown();
const samples: Sample[] = [];
const problems: string[] = [];
const look = (): Sample => {
  collect();
  const { heapUsed, rss } = process.memoryUsage();
  return { cases: done, heap: heapUsed, rss };
};
let done = 0;
const step = Math.ceil(cases / 50);
while (done < cases && problems.length === 0) {
  for (const one of fc.sample(anyCase, { numRuns: Math.min(step, cases - done), seed: seed + done })) {
    const problem = await town.take(one);
    if (problem !== null) problems.push(`${problem}\n  ${JSON.stringify(one)?.slice(0, 2000)}`);
    done += 1;
  }
  samples.push(look());
}
await town.close();

const settled = samples.slice(samples.length / 2);
const slope = (of: (sample: Sample) => number): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [mean(settled.map((one) => one.cases)), mean(settled.map(of))];
  const up = settled.reduce((sum, one) => sum + (one.cases - x) * (of(one) - y), 0);
  return up / settled.reduce((sum, one) => sum + (one.cases - x) ** 2, 0);
};
const heapSlope = slope(({ heap }) => heap);
const mib = (bytes = 0): string => (bytes / 2 ** 20).toFixed(1);
const list = (counts: ReadonlyMap<string, number>): string =>
  [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([what, times]) => `${what} ${times}`)
    .join(', ');

say(`answers: ${list(town.answers)}`);
say(`verdicts: ${list(town.verdicts)}`);
say(
  `memory over the second half: heap ${mib(settled[0]?.heap)} → ${mib(settled.at(-1)?.heap)} MiB (${heapSlope.toFixed(0)} bytes a case), RSS ${mib(settled[0]?.rss)} → ${mib(settled.at(-1)?.rss)} MiB (${slope(({ rss }) => rss).toFixed(0)} bytes a case)`,
);
for (const problem of problems) say(problem);
// A short run ends before everything that is kept on purpose is in place.
const isFlat = cases < 10_000 || heapSlope <= mostBytesPerCase;
if (!isFlat) say(`the heap grows by ${heapSlope.toFixed(0)} bytes a case, at most ${mostBytesPerCase} are allowed`);
say(
  `cases ${done}, ${Math.round((performance.now() - begun) / 1000)} s, failures ${problems.length + (isFlat ? 0 : 1)}`,
);
process.exit(problems.length === 0 && isFlat ? 0 : 1);
