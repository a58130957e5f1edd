/**
 * The engine and the server beside the simplest protocol over the same Hono and SQLite, in the same run, by turns: first sync
 * (W1), 1,000 offline edits (W2), an edit seen elsewhere (W3), bytes on the server (W4), many people at once (W5), restart (W6).
 * Medians of `--runs=3` at `--n=10000` records; `--w=1,3` chooses, `--slope` measures at 1,000, 10,000 and 100,000,
 * `--profile=FOLDER` keeps CPU profiles of our processes. The devices are Node processes on a disk in memory.
 */
import { resolve } from 'node:path';
import { createGauge, type Gauge, median, numberOption, printFigure } from './figures.ts';
import { type Contender, type Name, startContender } from './sync/contender.ts';
import {
  type Figures,
  firstSync,
  liveEdits,
  offlineEdits,
  restart,
  seed,
  storage,
  storm,
  stormApart,
} from './sync/works.ts';

interface Goal {
  readonly unit: string;
  /** At most this, or at least when `isFloor`. */
  readonly most?: number;
  /** At most this many times the limit of the same run, or at least. */
  readonly ratio?: number;
  readonly isFloor?: true;
  readonly beside?: Name;
}

const goals: Readonly<Record<string, Goal>> = {
  seed_ms: { unit: 'ms' },
  w1_ms: { unit: 'ms', most: 500, ratio: 1.5 },
  w1_mb: { unit: 'MB', most: 1.25 },
  w1_server_cpu: { unit: 'ms', most: 170 },
  w1_client_peak: { unit: 'MiB', most: 150 },
  w1_client_base: { unit: 'MiB' },
  w2_ms: { unit: 'ms', most: 136 },
  w2_kb: { unit: 'kB', most: 20 },
  w2_local_ms: { unit: 'ms' },
  w3_p50: { unit: 'ms', most: 5 },
  w3_p95: { unit: 'ms', most: 10 },
  w4_bytes: { unit: 'bytes', most: 950 },
  w4_history: { unit: 'bytes', most: 150 },
  w5_per_s: { unit: 'edits/s', ratio: 1, isFloor: true },
  w5_settled_per_s: { unit: 'edits/s' },
  w5_apart_per_s: { unit: 'edits/s' },
  w5_p95: { unit: 'ms', ratio: 1.5, beside: 'grouped' },
  w5_server_cpu: { unit: 'ms' },
  w6_ready_ms: { unit: 'ms', most: 250 },
  w6_then_ms: { unit: 'ms', most: 700 },
};

const option = (name: string): string | undefined =>
  process.argv.find((argument) => argument.startsWith(`--${name}=`))?.split('=')[1];
const works = new Set((option('w') ?? '1,2,3,4,5,6').split(','));
const profile = option('profile') ? resolve(option('profile') ?? '') : null;
const isSlope = process.argv.includes('--slope');
const runs = numberOption('runs', 3);
const [clients, per] = [numberOption('clients', 50), numberOption('per', 200)];
const gauge = createGauge();
const taken = new Map<string, number[]>();

for (const n of isSlope ? [1_000, 10_000, 100_000] : [numberOption('n', 10_000)]) {
  console.error(`${n} records`);
  taken.clear();
  // A hundred thousand once is long enough.
  await measure(n, n > 10_000 ? 1 : runs, gauge);
  printAll(n);
}
gauge.print('sync');
process.exit(0);

async function measure(n: number, times: number, quiet: Gauge): Promise<void> {
  const sides = await Promise.all([startContender('ours', profile), startContender('limit')]);
  const byTurns = async (count: number, work: (side: Contender, run: number) => Promise<Figures>, all = sides) => {
    for (let run = 0; run < count; run += 1) {
      for (const side of all) {
        await quiet.settle();
        keep(side.name, await work(side, run));
      }
    }
  };
  try {
    await byTurns(1, (side) => seed(side, n));
    if (works.has('1')) await byTurns(times, (side) => firstSync(side, n));
    if (works.has('2')) await byTurns(times, (side, run) => offlineEdits(side, n, run));
    if (works.has('3')) await byTurns(1, (side) => liveEdits(side, n));
    if (works.has('4')) await byTurns(1, (side) => storage(side, n, works.has('2') ? times : 0));
    if (works.has('6')) await byTurns(times, (side) => restart(side, n));
    if (works.has('5') && n <= 10_000) {
      const grouped = await startContender('grouped');
      sides.push(grouped);
      await byTurns(times, (side, run) => storm(side, clients, per, run), sides);
      await byTurns(times, (side, run) => stormApart(side, clients, per, run));
    }
  } finally {
    await Promise.all(sides.map((side) => side.close()));
  }
}

function keep(name: Name, figures: Figures): void {
  for (const [figure, value] of Object.entries(figures)) {
    const key = `${name} ${figure}`;
    taken.set(key, [...(taken.get(key) ?? []), value]);
  }
}

function printAll(n: number): void {
  for (const [figure, goal] of Object.entries(goals)) {
    const [value, limit, grouped] = (['ours', 'limit', 'grouped'] as const).map((name) => medianOf(name, figure));
    if (value === undefined) continue;
    const yardstick = goal.beside === 'grouped' ? grouped : limit;
    const ratio = yardstick ? value / yardstick : undefined;
    const isGood = (figure: number, bound: number | undefined): boolean =>
      bound === undefined || (goal.isFloor ? figure >= bound : figure <= bound);
    const { unit, most, ratio: goalRatio } = goal;
    const all = taken.get(`ours ${figure}`) ?? [];
    printFigure('sync', figure, {
      n,
      value: digits(value),
      best: digits(Math.min(...all)),
      worst: digits(Math.max(...all)),
      ...(limit === undefined ? {} : { limit: digits(limit) }),
      ...(grouped === undefined ? {} : { grouped: digits(grouped) }),
      ...(ratio === undefined ? {} : { ratio: digits(ratio) }),
      unit,
      // Goals are for ten thousand records.
      ...(n === 10_000 && (most ?? goalRatio) !== undefined
        ? { goal: most, goalRatio, ok: isGood(value, most) && isGood(ratio ?? Number.NaN, goalRatio) }
        : {}),
      ...(isSlope ? { perThousand: digits((value * 1000) / n) } : {}),
    });
  }
}

function medianOf(name: Name, figure: string): number | undefined {
  const values = taken.get(`${name} ${figure}`);
  return values && median(values);
}

function digits(value: number): number {
  return Number(value.toPrecision(4));
}
