/**
 * The store on a real disk in a real browser, a new profile each run: saving one change with its outbox entry (durable before it
 * resolves), the first fifty logs by date, reading them again after a change, and a new browser's start on a full disk until the
 * first fifty, each beside a plain table with one index in the same page; and the first sync of 10,000 logs until fifty stand on
 * the screen and until all are on the disk. Milliseconds over `--runs=3`; `--n=10000,100000`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { createGauge, median, numberOption, printFigure, quantile, rounded } from './figures.ts';
import { startPage } from './local/start-page.ts';
import type { Bench } from './local/page.ts';
import { roomSecret, seedRoom } from './local/seed-room.ts';

type TimedWork = 'save' | 'savePlain' | 'firstFifty' | 'firstFiftyPlain' | 'liveAgain' | 'liveAgainPlain';

const runs = numberOption('runs', 3);
const sizes = (process.argv.find((argument) => argument.startsWith('--n='))?.slice(4) ?? '10000,100000')
  .split(',')
  .map(Number);
const browser = findBrowser();
const gauge = createGauge();
const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-local-'));
const server = await startPage(folder);
let profiles = 0;
try {
  for (const n of sizes) await measureDisk(n);
  await measureColdOpen(10_000);
  await measureFirstSync(10_000);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
gauge.print('local');
process.exit(0);

async function measureDisk(n: number): Promise<void> {
  const taken = new Map<TimedWork, number[]>();
  const works = ['save', 'savePlain', 'firstFifty', 'firstFiftyPlain', 'liveAgain', 'liveAgainPlain'] as const;
  for (let run = 0; run < (n > 10_000 ? 1 : runs); run += 1) {
    await onNewProfile(async (page) => {
      await call(page, 'fill', n);
      for (const work of works) {
        await gauge.settle();
        taken.set(work, [...(taken.get(work) ?? []), ...(await call<number[]>(page, work, 60))]);
      }
    });
  }
  const print = (figure: string, work: TimedWork, twin: TimedWork, goal: { p50: number; p95?: number }): void => {
    const [own, plain] = [taken.get(work) ?? [], taken.get(twin) ?? []];
    const [p50, p95] = [rounded(quantile(own, 0.5)), rounded(quantile(own, 0.95))];
    const limit = { p50: rounded(quantile(plain, 0.5)), p95: rounded(quantile(plain, 0.95)) };
    const ratio = rounded(p50 / limit.p50);
    const ok = p50 <= goal.p50 && p95 <= (goal.p95 ?? Number.POSITIVE_INFINITY);
    printFigure('local', figure, { n, p50, p95, limit, ratio, unit: 'ms', times: own.length, goal, ok });
  };
  print('save', 'save', 'savePlain', { p50: 8, p95: 16 });
  print('first_fifty', 'firstFifty', 'firstFiftyPlain', { p50: 5 });
  print('live_again', 'liveAgain', 'liveAgainPlain', { p50: 12 });
}

/** A new browser process each time, on a disk that another one filled. */
async function measureColdOpen(n: number): Promise<void> {
  const profile = join(folder, 'cold');
  await onProfile(profile, '', (page) => call(page, 'fill', n));
  const taken = { cold: [] as number[], 'cold-plain': [] as number[] };
  for (let run = 0; run < runs; run += 1) {
    for (const kind of ['cold', 'cold-plain'] as const) {
      await gauge.settle();
      await onProfile(
        profile,
        `#${kind}`,
        async (page) => void taken[kind].push(await call<number>(page, 'coldOpen', 0)),
      );
    }
  }
  const [value, limit] = [rounded(median(taken.cold)), rounded(median(taken['cold-plain']))];
  const goal = 250;
  printFigure('local', 'cold_open', {
    n,
    value,
    limit,
    ratio: rounded(value / limit),
    unit: 'ms',
    goal,
    ok: value <= goal,
  });
}

async function measureFirstSync(n: number): Promise<void> {
  await seedRoom(server.address, n);
  const shown: number[] = [];
  const durable: number[] = [];
  const limit: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await onNewProfile(async (page) => {
      await gauge.settle();
      const took = await call<{ shown: number; durable: number; rows: number }>(page, 'firstSync', roomSecret);
      if (took.rows < n) throw new Error(`only ${took.rows} rows`);
      shown.push(took.shown);
      durable.push(took.durable);
      limit.push(await call<number>(page, 'bulkPlain', n));
    });
  }
  const print = (figure: string, values: readonly number[], goal: number): void => {
    const value = rounded(median(values));
    const yardstick = rounded(median(limit));
    const ratio = rounded(value / yardstick);
    printFigure('local', figure, { n, value, limit: yardstick, ratio, unit: 'ms', goal, ok: value <= goal });
  };
  print('w1b_fifty_shown', shown, 1000);
  print('w1b_all_durable', durable, 1500);
  print('w1b_all_indexed', durable, 4000);
}

async function onNewProfile(work: (page: Page) => Promise<void>): Promise<void> {
  profiles += 1;
  await onProfile(join(folder, `profile-${profiles}`), '', work);
}

/** A browser process with its disk in a folder: contexts of a shared browser keep theirs in memory. */
async function onProfile(profile: string, hash: string, work: (page: Page) => Promise<void>): Promise<void> {
  const context: BrowserContext = await chromium.launchPersistentContext(profile, {
    executablePath: browser.path,
    headless: true,
  });
  try {
    const page = context.pages()[0] ?? (await context.newPage());
    await page.goto(`${server.address}/${hash}`);
    await page.waitForFunction(() => Reflect.has(window, 'bench'));
    await work(page);
  } finally {
    await context.close();
  }
}

/** Calls one of the functions of bench/local/page.ts. */
function call<T>(page: Page, name: keyof Bench, argument: number | string): Promise<T> {
  return page.evaluate(([which, given]) => Reflect.get(window, 'bench')[String(which)](given), [name, argument]);
}
