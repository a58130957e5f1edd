/**
 * Lists of `--n=10000` logs, of as many meetings, events that are over and events ahead on the built product, on a phone six times slower and in airplane mode: somebody scrolls with a wheel
 * to its very end. The longest task of the page on the way, tasks over 50 ms, rows on the page at once, and how long the first tap
 * on the open list takes to show. Goals: no task over 200 ms, the first tap within 200 ms.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { findBrowser } from '../e2e/support/find-browser.ts';
import { startNotebookServer } from '../e2e/support/notebook-server.ts';
import { createGauge, numberOption, printFigure, quantile, rounded } from './figures.ts';
import { makePhone, reopen } from './lists/full-phone.ts';
import { lookAtOtherPages } from './lists/other-pages.ts';
import { type Smoothness, watchTasks } from './lists/watch-tasks.ts';

const n = numberOption('n', 10_000);
const slower = numberOption('slower', 6);
const goal = 200;
/** `--other=people,sending,search`: only these, and not the three long lists. */
const others = process.argv.find((one) => one.startsWith('--other='))?.slice('--other='.length);
const pages = { activityLog: 'activities', meeting: 'meetings', groupEvent: 'events', comingEvent: 'events' } as const;
/** Rows that stand there once the first tap has been answered. */
const rowsAfterTap = { activityLog: 31, meeting: 31, groupEvent: 20, comingEvent: 21 } as const;
/** `--only=comingEvent` looks at one of them. */
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
const kinds = (['activityLog', 'meeting', 'groupEvent', 'comingEvent'] as const).filter(
  (kind) => only === undefined || kind === only,
);
const browser = findBrowser();
const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-lists-'));
const gauge = createGauge();
const server = await startNotebookServer();
try {
  for (const kind of kinds) if (others === undefined) await lookAt(kind);
  const { address } = server;
  const isWanted = (page: string) => only === undefined && (others === undefined || others.split(',').includes(page));
  const settle = () => gauge.settle();
  await lookAtOtherPages({ browser: browser.path, folder, address, n, slower, goal, settle, isWanted });
} finally {
  await server.close();
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
}
gauge.print('lists');
process.exit(0);

/** One list, from its opening to its end. */
async function lookAt(kind: keyof typeof pages): Promise<void> {
  const profile = join(folder, kind);
  const space = await makePhone(browser.path, profile, server.address, n, kind);
  await gauge.settle();
  const [context, page] = await reopen(browser.path, profile);
  await page.addInitScript(watchTasks);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(`${server.address}/s/${space}/${pages[kind]}`);
  const more = page.getByRole('button', { name: /^(もっと見る|おわった予定を見る|もっと先の予定を見る)$/ });
  await more.waitFor();
  await page.evaluate(() => new Promise((next) => requestIdleCallback(next)));
  const opened = await smoothness(page);
  printFigure('lists', 'open', {
    kind,
    n,
    slower,
    longestTask: rounded(opened.longest),
    unit: 'ms',
    goal,
    ok: opened.longest <= goal,
  });
  await more.tap();
  await page.waitForFunction((rows) => document.querySelectorAll('main li').length >= rows, rowsAfterTap[kind]);
  const tapped = await smoothness(page);
  printFigure('lists', 'first_tap', {
    kind,
    n,
    slower,
    value: rounded(tapped.slowestEvent),
    unit: 'ms',
    goal,
    ok: tapped.slowestEvent <= goal,
  });
  await page.evaluate(() => Reflect.get(window, 'forgetTasks')());
  const { turns, mostRows } = kind === 'groupEvent' ? await goBack(page) : await scrollToTheEnd(page);
  const seen = await smoothness(page);
  const facts = {
    longestTask: rounded(seen.longest),
    p95: rounded(quantile(seen.tasks, 0.95)),
    over50: seen.tasks.length,
  };
  printFigure('lists', 'scroll', {
    kind,
    n,
    slower,
    ...facts,
    turns,
    mostRows,
    unit: 'ms',
    goal,
    ok: seen.longest <= goal,
  });
  await context.close();
}

/** Turns the wheel until the button for more is gone and the last row stands on the screen. */
async function scrollToTheEnd(page: Page): Promise<{ readonly turns: number; readonly mostRows: number }> {
  let mostRows = 0;
  let atEnd = 0;
  await page.mouse.move(180, 300);
  for (let turns = 0; turns < 20_000; turns += 1) {
    await page.mouse.wheel(0, 1_500);
    const state = await page.evaluate(
      () =>
        new Promise<{ readonly rows: number; readonly isEnd: boolean }>((next) => {
          requestAnimationFrame(() => {
            const isMore = [...document.querySelectorAll('main button')].some(
              ({ textContent }) => textContent === 'もっと見る' || textContent === 'もっと先の予定を見る',
            );
            const { scrollHeight } = document.documentElement;
            const isEnd = !isMore && window.scrollY + window.innerHeight >= scrollHeight - 2;
            next({ rows: document.querySelectorAll('main li').length, isEnd });
          });
        }),
    );
    mostRows = Math.max(mostRows, state.rows);
    atEnd = state.isEnd ? atEnd + 1 : 0;
    // The next stretch may be on its way.
    if (atEnd === 60) return { turns, mostRows };
  }
  throw new Error('the list has no end');
}

/** What is over comes by twenty at each tap: ten times. */
async function goBack(page: Page): Promise<{ readonly turns: number; readonly mostRows: number }> {
  for (let turns = 1; turns <= 10; turns += 1) {
    const rows = await page.evaluate(() => document.querySelectorAll('main li').length);
    await page.getByRole('button', { name: 'もっと見る' }).tap();
    await page.waitForFunction((before) => document.querySelectorAll('main li').length > before, rows);
  }
  return { turns: 10, mostRows: await page.evaluate(() => document.querySelectorAll('main li').length) };
}

function smoothness(page: Page): Promise<Smoothness> {
  return page.evaluate(() => Reflect.get(window, 'smoothness')());
}
