/** Pages beside the three long lists: the roster, what waits to be sent, and what was found. */
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { printFigure, rounded } from '../figures.ts';
import { type Listed, makePhone, reopen } from './full-phone.ts';
import { type Smoothness, watchTasks } from './watch-tasks.ts';

/** What all pages are looked at with. */
export interface OtherPagesStage {
  readonly browser: string;
  readonly folder: string;
  readonly address: string;
  readonly n: number;
  readonly slower: number;
  /** The longest task that is allowed, milliseconds. */
  readonly goal: number;
  readonly settle: () => Promise<void>;
  readonly isWanted: (page: string) => boolean;
}

/** Opens each on a slow phone in airplane mode, and does there what people do. */
export const lookAtOtherPages = async (stage: OtherPagesStage): Promise<void> => {
  const looks = { people: lookAtRoster, sending: lookAtWaiting, search: lookAtFound };
  for (const [page, look] of Object.entries(looks)) if (stage.isWanted(page)) await look(stage);
};

const lookAtRoster = (stage: OtherPagesStage) =>
  withPhone(stage, 'member', 'people', async (page, tell) => {
    await page.getByRole('main').getByRole('listitem').nth(20).waitFor({ timeout: 120_000 });
    await page.evaluate(() => new Promise((next) => requestIdleCallback(next)));
    await tell('open');
    const more = page.getByRole('button', { name: 'もっと見る' });
    if (await more.isVisible()) await more.tap();
    await scrollDown(page, 60);
    await tell('scroll');
    await page.getByRole('searchbox').fill('あかさ');
    await page.getByRole('searchbox').press('Enter');
    await page.evaluate(() => new Promise((next) => requestIdleCallback(next)));
    await tell('find');
  });

const lookAtWaiting = (stage: OtherPagesStage) =>
  withPhone(stage, 'waiting', null, async (page, tell) => {
    await page.getByRole('main').getByRole('listitem').nth(20).waitFor();
    await tell('open');
    await scrollDown(page, 20);
    await tell('scroll');
  });

const lookAtFound = (stage: OtherPagesStage) =>
  withPhone(stage, 'activityLog', 'search', async (page, tell) => {
    await page.getByLabel('さがす言葉').fill('公園');
    await page
      .getByRole('button', { name: /件ぜんぶ見る|もっと見る/ })
      .first()
      .waitFor({ timeout: 120_000 });
    await tell('answer');
    await page
      .getByRole('button', { name: /件ぜんぶ見る|もっと見る/ })
      .first()
      .tap();
    for (let taps = 0; taps < 30; taps += 1) {
      const more = page.getByRole('button', { name: 'もっと見る' });
      await more.waitFor();
      const rows = await page.getByRole('main').getByRole('listitem').count();
      await more.tap();
      await page.waitForFunction((before) => document.querySelectorAll('main li').length > before, rows);
    }
    await tell('more');
  });

type Tell = (figure: string) => Promise<void>;

/** @param place part of the group's address; null for what waits, which is of all groups */
const withPhone = async (
  stage: OtherPagesStage,
  kind: Listed,
  place: 'people' | 'search' | null,
  look: (page: Page, tell: Tell) => Promise<void>,
): Promise<void> => {
  const { browser, address, n, slower, goal } = stage;
  const profile = join(stage.folder, `other-${kind}`);
  const space = await makePhone(browser, profile, address, n, kind);
  await stage.settle();
  const [context, page]: [BrowserContext, Page] = await reopen(browser, profile);
  await page.addInitScript(watchTasks);
  const cdp = await context.newCDPSession(page);
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: slower });
  await page.goto(place === null ? `${address}/sending` : `${address}/s/${space}/${place}`);
  const tell: Tell = async (figure) => {
    const seen: Smoothness = await page.evaluate(() => Reflect.get(window, 'smoothness')());
    const facts = {
      kind: place ?? 'sending',
      n,
      slower,
      longestTask: rounded(seen.longest),
      over50: seen.tasks.length,
    };
    printFigure('lists', figure, { ...facts, unit: 'ms', goal, ok: seen.longest <= goal });
    await page.evaluate(() => Reflect.get(window, 'forgetTasks')());
  };
  await look(page, tell);
  await context.close();
};

const scrollDown = async (page: Page, turns: number): Promise<void> => {
  await page.mouse.move(180, 300);
  for (let turn = 0; turn < turns; turn += 1) {
    await page.mouse.wheel(0, 1_500);
    await page.evaluate(() => new Promise((next) => requestAnimationFrame(next)));
  }
};
