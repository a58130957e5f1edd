/**
 * Opening the app cold, a new browser process in airplane mode each time, with `--n=10000` logs on the disk beside the same phone
 * with none: until the list of logs stands on the screen, at full speed and four times slower. Medians of `--runs=5`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { startNotebookServer } from '../e2e/support/notebook-server.ts';
import { createGauge, median, numberOption, printFigure, rounded } from './figures.ts';
import { makePhone, reopen } from './lists/full-phone.ts';

const n = numberOption('n', 10_000);
const runs = numberOption('runs', 5);
const browser = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-open-'));
const gauge = createGauge();
const server = await startNotebookServer();
try {
  const phones = { full: n, empty: 1 };
  const spaces = new Map<string, string>();
  for (const [name, logs] of Object.entries(phones))
    spaces.set(name, await makePhone(browser.path, join(folder, name), server.address, logs));
  for (const slower of [1, 4]) {
    for (const page of ['home', 'list'] as const) {
      const taken = { full: [] as number[], empty: [] as number[] };
      for (let run = 0; run < runs; run += 1)
        for (const name of ['full', 'empty'] as const)
          taken[name].push(await open(name, `/s/${spaces.get(name)}${page === 'list' ? '/activities' : ''}`, slower));
      const [value, limit] = [rounded(median(taken.full)), rounded(median(taken.empty))];
      const ratio = Math.round((value / limit) * 100) / 100;
      const goal = 1.25;
      printFigure('open', `cold_${page}`, {
        n,
        slower,
        value,
        limit,
        ratio,
        goal,
        unit: 'ms',
        runs,
        ok: ratio <= goal,
      });
    }
  }
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
gauge.print('open');
process.exit(0);

/** @returns milliseconds from the opening of the address until the first link of the list stands there */
async function open(name: string, path: string, slower: number): Promise<number> {
  await gauge.settle();
  const [context, page] = await reopen(browser.path, join(folder, name));
  await page.addInitScript(watchFirstRow);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(`${server.address}${path}`, { waitUntil: 'commit' });
  const shown = page.waitForFunction(() => Reflect.get(window, 'firstRowMs'), null, { timeout: 60_000 });
  const ms = Number(await (await shown).jsonValue());
  await context.close();
  return ms;
}

/** Runs in the page: the picture after the first log stands on it. */
function watchFirstRow(): void {
  const look = (): void => {
    const isThere = document.querySelector('main li a[href*="/activities/"]') !== null;
    if (isThere) setTimeout(() => Object.assign(window, { firstRowMs: performance.now() }));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
