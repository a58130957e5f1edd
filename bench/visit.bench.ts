/**
 * How long somebody with a slow phone on a slow line waits for the app: the first visit, the next one in a new browser process,
 * and a start in airplane mode, beside a hello app in the same run. Milliseconds, medians of `--runs=5`. `empty` is the app
 * before anybody has a group, `lived_in` a phone with a year of the invented town.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { startNotebookServer } from '../e2e/support/notebook-server.ts';
import { createGauge, median, numberOption, printFigure, rounded } from './figures.ts';
import { type Conditions, openBrowser, type Visit, visit } from './visit/one-visit.ts';
import { settleIn } from './visit/settle-in.ts';
import { startHello } from './visit/start-hello.ts';

type App = 'empty' | 'lived_in' | 'hello';
type Kind = 'first' | 'repeat' | 'offline';

const runs = numberOption('runs', 5);
const browser = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-visit-'));
const livedIn = join(folder, 'lived-in');
const taken = new Map<string, Visit[]>();
const gauge = createGauge();

console.error(`Measuring with ${browser.version} (${browser.foundBy}); this takes about ten minutes.`);
const [ours, hello] = await Promise.all([startNotebookServer(), startHello()]);
try {
  // What a server does once, such as compressing its files, is done before anything is measured.
  await measure('empty', ['first'], 1);
  await measure('hello', ['first'], 1);
  taken.clear();
  await settleIn(browser.path, livedIn, ours.address);
  for (let run = 0; run < runs; run += 1) {
    console.error(`run ${run + 1} of ${runs}`);
    await measure('hello', ['first', 'repeat', 'offline'], 4);
    await measure('empty', ['first', 'repeat', 'offline'], 4);
    await measure('lived_in', ['repeat', 'offline'], 4);
    await measure('hello', ['first'], 6);
    await measure('empty', ['first'], 6);
  }
} finally {
  await Promise.all([ours.close(), hello.close()]);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}

print('empty', 'first', 4, 'fcp', { goal: 1000 });
print('empty', 'first', 4, 'usable', { goal: 2200, goalRatio: 1.25 });
print('empty', 'first', 6, 'usable', { goal: 2700 });
for (const app of ['empty', 'lived_in'] as const) {
  print(app, 'repeat', 4, 'usable', { goal: 1600 });
  print(app, 'offline', 4, 'usable', { goal: 1600 });
}
for (const app of ['empty', 'hello'] as const)
  printFigure('visit', 'first_kilobytes', {
    app,
    value: rounded(median(of(app, 'first', 4, 'kilobytes'))),
    unit: 'kB',
  });
gauge.print('visit');

/** Goes through these visits, each in a browser process of its own; a first visit begins on an empty profile. */
async function measure(app: App, kinds: readonly Kind[], cpu: number): Promise<void> {
  const profile = app === 'lived_in' ? livedIn : mkdtempSync(join(folder, `${app}-`));
  for (const kind of kinds) {
    await gauge.settle();
    const context = await openBrowser(browser.path, profile);
    const conditions: Conditions = { cpu, isOffline: kind === 'offline' };
    const address = app === 'hello' ? hello.address : ours.address;
    const seen = await visit(context, `${address}/`, conditions, kind === 'first' ? untilKept : undefined);
    await context.close();
    const key = `${app} ${kind} ${cpu}`;
    taken.set(key, [...(taken.get(key) ?? []), seen]);
  }
}

/** Waits until the service worker has put everything on the device. */
function untilKept(page: Page): Promise<void> {
  return page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
}

function of(app: App, kind: Kind, cpu: number, what: keyof Visit): number[] {
  return (taken.get(`${app} ${kind} ${cpu}`) ?? []).map((one) => one[what]);
}

function print(
  app: App,
  kind: Kind,
  cpu: number,
  what: 'fcp' | 'usable',
  { goal, goalRatio }: { readonly goal: number; readonly goalRatio?: number },
): void {
  const mine = of(app, kind, cpu, what);
  const value = median(mine);
  const yardstick = median(of('hello', kind, cpu, what));
  const ratio = value / yardstick;
  printFigure('visit', `${kind}_${what}`, {
    app,
    cpu,
    value: rounded(value),
    best: rounded(Math.min(...mine)),
    worst: rounded(Math.max(...mine)),
    ...(what === 'usable' ? { ready: rounded(median(of(app, kind, cpu, 'ready'))) } : {}),
    hello: rounded(yardstick),
    ratio: Math.round(ratio * 100) / 100,
    goal,
    ...(goalRatio === undefined ? {} : { goalRatio }),
    unit: 'ms',
    runs: mine.length,
    ok: value <= goal && (goalRatio === undefined || ratio <= goalRatio),
  });
}
