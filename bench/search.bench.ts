/**
 * Search on the built product in a real browser, a phone in airplane mode with `--n=10000,100000` logs: from a question until the
 * answer of the worker is in the page, and until it stands on the screen, at full speed and with the whole page (its worker
 * too) four times slower; beside a plain scan over an array in the same page. How long the first reading takes, how long the
 * answer after one change, and how much memory the worker holds.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { startNotebookServer } from '../e2e/support/notebook-server.ts';
import { createGauge, numberOption, printFigure, quantile, rounded } from './figures.ts';
import { plainScan, preparePlainScan } from './limit/plain-scan.ts';
import { makePhone, reopen } from './lists/full-phone.ts';
import { slowDown } from './search/slow-process.ts';
import { type Timed, watchSearch } from './search/watch-search.ts';
import { workerMemory } from './search/worker-memory.ts';

const times = numberOption('times', 30);
const sizes = (process.argv.find((argument) => argument.startsWith('--n='))?.slice(4) ?? '10000,100000')
  .split(',')
  .map(Number);
/** Goals of p95 in milliseconds, at full speed. */
const goals: Readonly<Record<number, number>> = { 10_000: 20, 100_000: 60 };
const words = [
  '清掃',
  '防災訓練',
  'かいぎ',
  '公民館 当番',
  'ひなん',
  '軍手とタオル',
  '見守り',
  'ありえない言葉',
  '会',
  'マツリ',
];

const browser = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-search-'));
const gauge = createGauge();
const server = await startNotebookServer();
const p50s: number[] = [];
try {
  for (const n of sizes) await measure(n);
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
const [small, large] = p50s;
if (small !== undefined && large !== undefined) {
  const [fewer = 0, more = 0] = sizes;
  const value = rounded(large / small);
  printFigure('search', 'slope', { value, records: more / fewer, unit: 'x', ok: value <= more / fewer });
}
gauge.print('search');
process.exit(0);

async function measure(n: number): Promise<void> {
  const profile = join(folder, `phone-${n}`);
  const space = await makePhone(browser.path, profile, server.address, n);
  const [context, page] = await reopen(browser.path, profile);
  await page.addInitScript(watchSearch);
  await page.goto(`${server.address}/s/${space}/search`);
  await page.getByLabel('さがす言葉').waitFor();
  await ask(page, '清掃');
  await page.waitForFunction(() => Reflect.get(window, 'searchTimes').length > 0, null, { timeout: 120_000 });
  const ready = await page.evaluate(() => Number(Reflect.get(window, 'searchReadyMs')()));
  printFigure('search', 'first_reading', { n, value: rounded(ready), unit: 'ms' });
  const memory = await workerMemory(context);
  printFigure('search', 'worker_memory', {
    n,
    ...memory,
    unit: 'MiB',
    perRecord: Math.round((memory.value * 1048576) / n),
  });
  const plain = await page.evaluate(preparePlainScan);
  printFigure('search', 'plain_preparation', { n, value: rounded(plain.ms), texts: plain.texts, unit: 'ms' });
  for (const rate of [1, 4]) await measureAt(context, page, n, rate);
  await context.close();
}

async function measureAt(context: BrowserContext, page: Page, n: number, rate: number): Promise<void> {
  await gauge.settle();
  const stop = await slowDown(context, rate);
  const shown: number[] = [];
  const limit: number[] = [];
  const own: number[] = [];
  try {
    // Code that has run a few times is code as it runs all day.
    for (const word of words) await ask(page, `${word}    `);
    const before = await page.evaluate(() => Reflect.get(window, 'searchTimes').length);
    for (let turn = 0; turn < times; turn += 1) {
      const word = words[turn % words.length] ?? '';
      shown.push(await ask(page, `${word}${' '.repeat(1 + (turn % 3))}`));
      limit.push((await page.evaluate(plainScan, word.split(' ')[0] ?? '')).ms);
    }
    const all: Timed[] = await page.evaluate(() => Reflect.get(window, 'searchTimes'));
    own.push(...all.slice(before).map(({ ms }) => ms));
  } finally {
    await stop();
  }
  const [p50, p95] = [quantile(own, 0.5), quantile(own, 0.95)];
  if (rate === 1) p50s.push(p50);
  const scan = { p50: rounded(quantile(limit, 0.5)), p95: rounded(quantile(limit, 0.95)) };
  const goal = (goals[n] ?? 60) * (rate === 1 ? 1 : rate);
  const facts = { n, slower: rate, p50: rounded(p50), p95: rounded(p95), limit: scan, ratio: rounded(p50 / scan.p50) };
  printFigure('search', 'answer', { ...facts, unit: 'ms', times: own.length, goal, ok: p95 <= goal });
  const onScreen = { p50: rounded(quantile(shown, 0.5)), p95: rounded(quantile(shown, 0.95)) };
  printFigure('search', 'on_screen', { n, slower: rate, ...onScreen, unit: 'ms' });
}

/** Types words and waits for what the page says of them. @returns milliseconds until it stood there */
function ask(page: Page, text: string): Promise<number> {
  return page.evaluate(typeAndWait, text);
}

/** Runs in the page. */
async function typeAndWait(text: string): Promise<number> {
  const input = document.querySelector('input');
  const main = document.querySelector('main');
  if (!input || !main) throw new Error('this is not the page of search');
  const seen: { length: number } = Reflect.get(window, 'searchTimes');
  const before = seen.length;
  const begun = performance.now();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  const isAnswered = () => seen.length > before;
  while (!isAnswered()) await new Promise<void>((next) => requestAnimationFrame(() => next()));
  await new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next)));
  return performance.now() - begun;
}
