// Before any part of the store: phones in Node keep their disk in memory.
import 'fake-indexeddb/auto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from '@playwright/test';
import { publicationsOf } from '#store/publications.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { answerRound, holdRound, pageOf, publishTogether } from '../support/outside.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
let folder: string;
test.beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kyodo-note-pages-'));
  server = await startNotebookServer({ DATA_DIR: folder });
});
test.afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;
const shown = people.map((_, place) => `見せ合ったひとこと${place}りんどう3308`);
const sealed = people.map((_, place) => `まだ見せないひとこと${place}つゆくさ9914`);

/** As whoever keeps the server does it, while it stands still. */
const deleteProject = async (): Promise<void> => {
  await server.kill();
  const [file] = readdirSync(folder).filter((name) => name.endsWith('.sqlite'));
  const db = new DatabaseSync(join(folder, file ?? ''));
  db.exec(`update record set fields = json_set(fields, '$.deleted', json('true')) where kind = 'space'`);
  db.close();
  await server.restart();
};

test('a page is made when three phones agree, says nothing it must not, and is taken down for good', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { space, phones, cards } = await seedProject(server.address, '雪かき応援', people);
  const hands = people.flatMap((person) => phones[person] ?? []);
  await holdRound(hands, space, shown);
  await answerRound(hands, space, sealed);

  const screens: Phone[] = [];
  for (const person of people) {
    const phone = await openPhone(browser, server.address);
    screens.push(phone);
    await comeBack(phone.page, server.address, cards[person] ?? '', /雪かき応援/);
  }
  const [first] = screens;
  if (!first) throw new Error('no phone');
  await first.page.goto(`/s/${space}/publications`);
  await first.page.getByRole('link', { name: 'ページをつくる' }).tap();
  await expect(first.page.getByRole('region', { name: '見える人に見えるもの' })).not.toContainText('4が「できている」');
  await first.page.getByRole('radio', { name: /全文/ }).check();
  await first.page.getByLabel(/はじめのことば/).fill('三つの会で道を開けました<b>太く</b>');
  await expect(first.page.getByRole('region', { name: '見える人に見えるもの' })).toContainText('4が「できている」');
  await first.page.getByRole('button', { name: '各会に見てもらう' }).tap();
  // The parties of this project are called by names of people.
  for (const name of people) await first.page.getByRole('checkbox', { name }).check();
  await first.page.getByRole('button', { name: '各会に見てもらう' }).tap();
  await expect(first.page).toHaveURL(/publications\/[0-9a-f-]{36}$/);
  const at = new URL(first.page.url()).pathname;
  await expect(first.page.getByRole('button', { name: 'みんなに見せる' })).toBeHidden();
  await waitUntilSent(first.page);
  for (const phone of screens) {
    await phone.page.goto(at);
    await phone.page.getByRole('button', { name: /として同意する/ }).tap();
    await waitUntilSent(phone.page);
  }
  const last = screens[2] ?? first;
  const host = hands[0];
  await host?.sync();
  const slug = (host && (await publicationsOf(host.store).listPublications(space))[0]?.slug) ?? 'none';
  const before = await fetch(`${server.address}/p/${slug}`);
  expect(before.status, 'agreed to, but not shown yet').toBe(404);
  await last.page.getByRole('button', { name: 'みんなに見せる' }).tap();
  await waitUntilSent(last.page);
  await expect(last.page.getByText(`/p/${slug}`)).toBeVisible();

  const anybody = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 320, height: 568 } });
  const page = await anybody.newPage();
  const answer = await page.goto(`${server.address}/p/${slug}`);
  expect(answer?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('雪かき応援のふりかえり');
  await expect(page.getByText('三つの会で道を開けました<b>太く</b>')).toBeVisible();
  expect(await anybody.cookies()).toEqual([]);
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide, 'no scrolling sideways at 320 px').toBeLessThanOrEqual(320);
  const html = (await answer?.text()) ?? '';
  for (const hidden of [...sealed, ...shown]) expect(html).not.toContain(hidden);
  expect(html).not.toContain('<script');

  // A phone with the app opens the page, not the app.
  await first.page.goto(`/p/${slug}`);
  await expect(first.page.getByText('同意して出しています')).toBeVisible();

  await deleteProject();
  expect((await fetch(`${server.address}/p/${slug}`)).status, 'survives the project').toBe(200);
  const code = (host && (await publicationsOf(host.store).listPublications(space))[0]?.code) ?? '';
  await page.goto(`${server.address}/p/${slug}`);
  await page.getByRole('link', { name: 'このページを取り下げるには' }).click();
  await page.getByLabel('取り下げコード').fill('AAAA BBBB CCCC DDDD');
  await page.getByRole('button', { name: 'このページを取り下げる' }).click();
  await expect(page.getByRole('alert')).toContainText('コードがちがいます');
  await page.getByLabel('取り下げコード').fill(code.replace(/(.{4})/gu, '$1 ').toLowerCase());
  await page.getByRole('button', { name: 'このページを取り下げる' }).click();
  await expect(page.getByRole('heading', { name: 'このページは取り下げられました' })).toBeVisible();
  const gone = await fetch(`${server.address}/p/${slug}`);
  expect(gone.status).toBe(410);
  expect(await gone.text()).not.toContain('道を開けました');
  for (const phone of screens) await phone.close();
  await anybody.close();
});

test('one party takes its consent back, and the page is gone', async ({ browser }) => {
  test.setTimeout(180_000);
  const { space, phones, cards } = await seedProject(server.address, '花だんの会', people);
  const hands = people.flatMap((person) => phones[person] ?? []);
  const [host] = hands;
  if (!host) throw new Error('no phone');
  const aboutId = await must(publicationsOf(host.store).createCase(space, { title: '花だん', did: '球根を植えた' }));
  await host.sync();
  const body = pageOf('花だん', '球根を植えた');
  const id = await publishTogether(hands, space, { aboutId, title: '花だん', body });
  const slug = (await publicationsOf(host.store).findPublication(space, id))?.slug ?? '';
  expect((await fetch(`${server.address}/p/${slug}`)).status).toBe(200);
  const phone = await openPhone(browser, server.address);
  await comeBack(phone.page, server.address, cards['道野 守'] ?? '', /花だんの会/);
  await phone.page.goto(`/s/${space}/publications/${id}`);
  await phone.page.getByRole('button', { name: '同意を取り消す' }).tap();
  await waitUntilSent(phone.page);
  expect((await fetch(`${server.address}/p/${slug}`)).status).toBe(410);
  await phone.page.goto(`/s/${space}/publications`);
  await expect(phone.page.getByText('取り下げました')).toBeVisible();
  await phone.close();
});
