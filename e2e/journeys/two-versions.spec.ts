import { join } from 'node:path';
import { must } from '#testing/town/must.ts';
import { expect, type Page, test } from '@playwright/test';
import { createNewerBuild, type NewerBuild } from '../support/newer-build.ts';
import { isNewer, lookForNewer, takeNewer } from '../support/newer-copy.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { type Seeded, seedGroup } from '../support/seed.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';
import { comeBack, logActivity, waitUntilSent } from '../support/steps.ts';

const dist = join(import.meta.dirname, '../../dist');

let data: NotebookServer;
let newer: NewerBuild;
let server: FolderServer;
test.beforeAll(async () => {
  data = await startNotebookServer();
  newer = createNewerBuild(dist, 'everything');
});
test.beforeEach(async () => {
  server = await serveFolder(dist, data.address);
});
test.afterEach(() => server.close());
test.afterAll(async () => {
  newer.remove();
  await data.close();
});

/** Aki's phone with the older version, on the page of her group. */
const openOlder = async (phone: Phone): Promise<Seeded> => {
  const town = await seedGroup(data.address, 'みどり町内会', ['緑川 あき', '青木 けん']);
  await comeBack(phone.page, server.url, town.cards['緑川 あき'] ?? '', /みどり町内会/);
  await waitUntilSent(phone.page);
  return town;
};

/** In another tab she takes the newer version that has just come; the first tab stays as it is. */
const takeNewerBeside = async ({ context, page }: Phone, town: Seeded): Promise<Page> => {
  server.show(newer.folder);
  const other = await context.newPage();
  await other.goto(`${server.url}/s/${town.space}`);
  await lookForNewer(other);
  await takeNewer(other);
  expect(await isNewer(page)).toBe(false);
  return other;
};

const logsOf = async (town: Seeded): Promise<string[]> => {
  const ken = town.phones['青木 けん'];
  await ken?.sync();
  const logs = await ken?.store.activities.listLogs(town.space, { limit: 100 });
  return (logs?.records ?? []).map((log) => String(log.title)).sort();
};

test('a tab with the older version and one with the newer one both write: everything arrives once, and both show it', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.url);
  const { page: older } = phone;
  const town = await openOlder(phone);
  await logActivity(older, '清掃');
  await older.getByRole('link', { name: 'ホーム' }).tap();
  const other = await takeNewerBeside(phone, town);

  await older.bringToFront();
  await logActivity(older, '見守り');
  await older.getByRole('link', { name: 'ホーム' }).tap();
  await other.bringToFront();
  await logActivity(other, 'お茶の会');
  await phone.setOffline(true);
  await older.bringToFront();
  await logActivity(older, '防災の活動');
  expect(await isNewer(older)).toBe(false);
  await phone.setOffline(false);
  await waitUntilSent(older);
  await waitUntilSent(other);

  const all = ['お茶の会', '清掃', '見守り', '防災の活動'].sort();
  expect(await logsOf(town)).toEqual(all);
  for (const tab of [older, other]) {
    await tab.bringToFront();
    await tab.getByRole('link', { name: '記録', exact: true }).tap();
    for (const title of all) await expect(tab.getByRole('link', { name: title })).toHaveCount(1);
  }
  expect(await isNewer(older)).toBe(false);
  await phone.close();
});

test('a link of the older tab leads where it says, though its page is gone from phone and server; what was being typed is kept', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.url);
  const { page: older } = phone;
  const town = await openOlder(phone);
  const [aki, ken] = Object.values(town.phones);
  if (!aki || !ken) throw new Error('no phones');
  const { id } = await must(
    aki.store.meetings.createMeeting(town.space, { type: 'board', title: '役員会', on: aki.store.today() }),
  );
  await aki.sync();
  await older.getByRole('link', { name: '会議', exact: true }).tap();
  await older.getByRole('link', { name: /役員会/ }).tap();
  await expect(older.getByRole('region', { name: '本文' })).toBeVisible();
  await takeNewerBeside(phone, town);

  await older.bringToFront();
  await older.getByRole('region', { name: '本文' }).getByRole('textbox').fill('書きかけの文。');
  await older.getByRole('link', { name: /^送信のようすを見る/ }).tap();
  await expect(older.getByRole('heading', { level: 1, name: '送信のようす' })).toBeVisible();
  await expect(older).toHaveURL(`${server.url}/sending`);
  expect(await isNewer(older)).toBe(true);
  await waitUntilSent(older);
  await ken.sync();
  expect(await ken.store.texts.readText(town.space, id)).toBe('書きかけの文。');
  await phone.close();
});

test('without a network such a link leads to a page that says what to do, and that helps', async ({ browser }) => {
  const phone = await openPhone(browser, server.url);
  const { page: older } = phone;
  const town = await openOlder(phone);
  await takeNewerBeside(phone, town);
  await phone.setOffline(true);
  await older.bringToFront();
  await older.getByRole('link', { name: '会議', exact: true }).tap();
  await expect(older.getByRole('heading', { level: 1, name: 'うまく表示できませんでした' })).toBeVisible();
  await older.getByRole('button', { name: '読みこみ直す' }).tap();
  await expect(older.getByRole('heading', { level: 1, name: '会議' })).toBeVisible();
  expect(await isNewer(older)).toBe(true);
  await phone.close();
});
