import { daysAfter, localDateAt } from '#domain/basis/local-date.ts';
import { paths } from '#paths';
import { must } from '#testing/town/must.ts';
import { type Browser, chromium, type Page } from '@playwright/test';
import { seedGroup } from '../../e2e/support/seed.ts';
import { comeBack, waitUntilSent } from '../../e2e/support/steps.ts';

/**
 * Somebody taps ○△× for an event, somebody else looks at the same event: from the tap until the other screen says so.
 * @returns milliseconds of each tap
 */
export const measurePages = async (executablePath: string, address: string, edits: number): Promise<number[]> => {
  const { space, cards, phones } = await seedGroup(address, 'つつじ台の会', ['一郎', '二郎']);
  const host = phones['一郎'];
  if (!host) throw new Error('nobody is there');
  const on = daysAfter(localDateAt(Date.now()), 7);
  const { id } = await must(host.store.events.createEvent(space, { title: '花見', on }));
  await host.sync();
  const browser = await chromium.launch({ executablePath, headless: true });
  try {
    const at = (card: string | undefined) => openEvent(browser, address, card ?? '', paths.event(space, id));
    const [tapper, watcher] = [await at(cards['一郎']), await at(cards['二郎'])];
    const times: number[] = [];
    for (let edit = 0; edit < edits + warmUp; edit += 1) {
      const ms = await tapAndWatch(tapper, watcher, edit % 2 === 0 ? '行かない' : 'まだ');
      if (edit >= warmUp) times.push(ms);
    }
    return times;
  } finally {
    await browser.close();
  }
};

/** Pages that have done this a few times do it as fast as they will all evening. */
const warmUp = 5;

const openEvent = async (browser: Browser, address: string, card: string, path: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: 'ja-JP' });
  await context.addInitScript(stopPolling);
  const page = await context.newPage();
  await comeBack(page, address, card, /つつじ台/);
  const listening = page.waitForResponse((response) => response.url().endsWith('/api/events'));
  await page.goto(`${address}${path}`);
  await listening;
  await page.getByRole('heading', { level: 1, name: '花見' }).waitFor();
  await waitUntilSent(page);
  return page;
};

/** Runs in the page: the engine's minute never ends, so that only a poke brings news. */
const stopPolling = (): void => {
  const setTimer = window.setTimeout.bind(window);
  const patient = (work: TimerHandler, ms?: number, ...more: unknown[]): number =>
    ms === 60_000 ? 0 : setTimer(work, ms, ...more);
  Object.assign(window, { setTimeout: patient });
};

const tapAndWatch = async (tapper: Page, watcher: Page, answer: string): Promise<number> => {
  const seen = watcher.evaluate(untilTextChanges);
  const tile = tapper.getByRole('radio', { name: answer }).first();
  await tile.evaluate((radio) => {
    radio.addEventListener(
      'click',
      () => Object.assign(window, { tappedAt: performance.timeOrigin + performance.now() }),
      {
        once: true,
      },
    );
  });
  await tile.click();
  const seenAt = await seen;
  const tappedAt = await tapper.evaluate(() => Number(Reflect.get(window, 'tappedAt')));
  return seenAt - tappedAt;
};

/** Runs in the page: when the text of the page becomes another. */
const untilTextChanges = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const main = document.querySelector('main');
    if (!main) return reject(new Error('the page is empty'));
    const before = main.textContent;
    const patience = setTimeout(() => reject(new Error('the other page did not change within 10 s')), 10_000);
    const observer = new MutationObserver(() => {
      if (main.textContent === before) return;
      observer.disconnect();
      clearTimeout(patience);
      resolve(performance.timeOrigin + performance.now());
    });
    observer.observe(main, { subtree: true, childList: true, characterData: true });
  });
