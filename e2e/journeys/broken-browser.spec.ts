import { expect, type Page, test } from '@playwright/test';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { createProfile, type Profile } from '../support/profile.ts';
import { type Seeded, seedGroup } from '../support/seed.ts';
import { comeBack, logActivity, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
const profiles: Profile[] = [];
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterEach(async () => {
  for (const profile of profiles.splice(0)) {
    await profile.kill();
    profile.remove();
  }
});
test.afterAll(() => server.close());

const newProfile = (): Profile => {
  const profile = createProfile(server.address);
  profiles.push(profile);
  return profile;
};

/** Aki's group with a meeting of today, and Aki's card. */
const seedMeeting = async (): Promise<{ town: Seeded; board: string }> => {
  const town = await seedGroup(server.address, 'みどり町内会', ['緑川 あき', '青木 けん']);
  const host = town.phones['緑川 あき'];
  if (!host) throw new Error('no phone');
  const on = host.store.today();
  const { id } = await must(host.store.meetings.createMeeting(town.space, { type: 'board', title: '役員会', on }));
  await host.sync();
  return { town, board: `/s/${town.space}/meetings/${id}` };
};

const settleIn = async (page: Page, town: Seeded): Promise<void> => {
  await comeBack(page, server.address, town.cards['緑川 あき'] ?? '', /みどり町内会/);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await waitUntilSent(page);
};

const logsOf = async (town: Seeded): Promise<string[]> => {
  const ken = town.phones['青木 けん'];
  if (!ken) throw new Error('no phone');
  await ken.sync();
  return (await ken.store.activities.listLogs(town.space, { limit: 100 })).records.map((log) => String(log.title));
};

const bodyOf = (page: Page) => page.getByRole('region', { name: '本文' }).getByRole('textbox');

test('the browser is killed in the middle of a sentence: what stood there a moment ago is there again, offline', async () => {
  const { town, board } = await seedMeeting();
  const profile = newProfile();
  const first = await profile.open();
  await settleIn(first.page, town);
  await first.page.goto(board);
  await first.context.setOffline(true);
  await bodyOf(first.page).pressSequentially('はじめの文。', { delay: 20 });
  await expect(first.page.getByText('このスマホに保存ずみ').or(first.page.getByText('送信待ち')).first()).toBeVisible();
  await bodyOf(first.page).pressSequentially('つづきの', { delay: 20 });
  await profile.kill();

  const again = await profile.open();
  await again.context.setOffline(true);
  await again.page.goto(board);
  await expect(bodyOf(again.page)).toHaveValue(/^はじめの文。/);
  await again.context.setOffline(false);
  await again.page.reload();
  await waitUntilSent(again.page);
  const ken = town.phones['青木 けん'];
  await ken?.sync();
  const id = board.split('/').at(-1) ?? '';
  expect(await ken?.store.texts.readText(town.space, id)).toMatch(/^はじめの文。/);
  await again.context.close();
});

test('the browser is killed while it sends: every log arrives once', async () => {
  const { town } = await seedMeeting();
  const profile = newProfile();
  const first = await profile.open();
  await settleIn(first.page, town);
  await first.context.setOffline(true);
  for (const tile of ['清掃', '見守り', 'お茶の会']) {
    await first.page.goto(`/s/${town.space}`);
    await logActivity(first.page, tile);
  }
  const sending = first.page.waitForRequest((request) => request.url().endsWith('/api/sync'));
  await first.context.setOffline(false);
  await sending;
  await profile.kill();

  const again = await profile.open();
  await again.page.goto(`/s/${town.space}`);
  await waitUntilSent(again.page);
  expect((await logsOf(town)).sort()).toEqual(['お茶の会', '清掃', '見守り']);
  await again.context.close();
});

test('a copied phone and the original both write: nothing is lost, nothing is doubled', async () => {
  const { town } = await seedMeeting();
  const original = newProfile();
  const first = await original.open();
  await settleIn(first.page, town);
  await first.context.close();
  const copy = original.copy();
  profiles.push(copy);
  for (const [profile, tile] of [
    [original, '清掃'],
    [copy, '見守り'],
    [original, 'お茶の会'],
    [copy, '行事・まつり'],
  ] as const) {
    const { context, page } = await profile.open();
    await page.goto(`/s/${town.space}`);
    await logActivity(page, tile);
    await waitUntilSent(page);
    await context.close();
  }
  expect((await logsOf(town)).sort()).toEqual(['お茶の会', '清掃', '行事・まつり', '見守り'].sort());
  const { context, page } = await copy.open();
  await page.goto(`/s/${town.space}/activities`);
  for (const title of ['清掃', '見守り', 'お茶の会', '行事・まつり'])
    await expect(page.getByRole('link', { name: title })).toHaveCount(1);
  await context.close();
});

test('the browser threw everything away: the card brings the group back', async ({ browser }) => {
  const { town } = await seedMeeting();
  const phone = await openPhone(browser, server.address);
  await settleIn(phone.page, town);
  await phone.page.goto(`/s/${town.space}`);
  await logActivity(phone.page, '清掃');
  await waitUntilSent(phone.page);
  const devtools = await phone.context.newCDPSession(phone.page);
  await devtools.send('Storage.clearDataForOrigin', { origin: server.address, storageTypes: 'all' });
  await phone.page.goto('/');
  await expect(phone.page.getByRole('heading', { level: 1, name: /ようこそ/ })).toBeVisible();
  await settleIn(phone.page, town);
  await phone.page.goto(`/s/${town.space}/activities`);
  await expect(phone.page.getByRole('link', { name: '清掃' })).toHaveCount(1);
  await phone.close();
});

test('the phone is full: the person is told, the words stay, and they are saved when there is room', async ({
  browser,
}) => {
  const { town } = await seedMeeting();
  const phone = await browser.newContext({ baseURL: server.address });
  const page = await phone.newPage();
  // Chromium counts for half a minute with the room it once saw: the limit is set on the site before the app first writes.
  await page.goto('/manifest.webmanifest');
  const devtools = await phone.newCDPSession(page);
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.address, quotaSize: 20_000_000 });
  await settleIn(page, town);
  await page.goto(`/s/${town.space}/activities/new`);
  await page.getByRole('button', { name: '清掃', exact: true }).tap();
  await page.evaluate(fillDisk);
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByRole('alert', { name: 'まだ保存できていません' })).toContainText('空きが足りません');
  await devtools.send('Storage.overrideQuotaForOrigin', { origin: server.address });
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '記録しました' })).toBeVisible();
  await waitUntilSent(page);
  expect(await logsOf(town)).toEqual(['清掃']);
  await phone.close();
});

test('a newer version opens beside a page in which somebody is typing: the words are saved, and the page says so', async ({
  browser,
}) => {
  const { town, board } = await seedMeeting();
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await settleIn(page, town);
  await page.goto(board);
  await expect(page.getByRole('heading', { level: 1, name: '役員会' })).toBeVisible();
  const other = await phone.context.newPage();
  await other.goto('/manifest.webmanifest');
  await bodyOf(page).fill('書きかけの文。');
  // What a newer version of the app does at its first start.
  await other.evaluate(
    () =>
      new Promise<void>((done, failed) => {
        const request = indexedDB.open('kyodo-note', 1000);
        request.onsuccess = () => {
          request.result.close();
          done();
        };
        request.onerror = () => failed(request.error);
      }),
  );
  await expect(page.getByText('ほかの画面で新しい版が開いています')).toBeVisible();
  await expect(bodyOf(page)).toHaveValue('書きかけの文。');
  expect(await other.evaluate(countTexts)).toBeGreaterThan(0);
  await phone.close();
});

/** Runs in the page: another database of the same origin grows until nothing more fits. */
const fillDisk = (): Promise<void> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('filler');
    request.onupgradeneeded = () => request.result.createObjectStore('junk', { autoIncrement: true });
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const grow = (bytes: number) => {
        const transaction = request.result.transaction('junk', 'readwrite');
        transaction.objectStore('junk').add(crypto.getRandomValues(new Uint8Array(bytes)));
        transaction.oncomplete = () => grow(bytes);
        // Ever smaller pieces, until there is no room for a single record either.
        transaction.onabort = () => (bytes > 50 ? grow(Math.floor(bytes / 2)) : done());
      };
      grow(50_000);
    };
  });

/** Runs in the page: how many waiting edits of texts the disk holds. */
const countTexts = (): Promise<number> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('kyodo-note');
    request.onsuccess = () => {
      const all = request.result.transaction('outbox').objectStore('outbox').getAll();
      all.onsuccess = () => done(JSON.stringify(all.result).split('"kind":"longText"').length - 1);
      all.onerror = () => failed(all.error);
    };
    request.onerror = () => failed(request.error);
  });
