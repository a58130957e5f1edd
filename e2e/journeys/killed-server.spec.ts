import { expect, type Page, test } from '@playwright/test';
import { startPostgres } from '#server/testing/pg-test-server.ts';
import { createTestDatabase } from '#server/testing/test-database.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { newPhone } from '../support/seed.ts';
import { foundGroup, logActivity } from '../support/steps.ts';
import { must } from '#testing/town/must.ts';

const wanted = 500;

test('SQLite: a server killed in the middle of 500 records has every one of them, once', async ({ browser }) => {
  test.setTimeout(600_000);
  const server = await startNotebookServer();
  try {
    await killWhileSending(server, browser);
  } finally {
    await server.close();
  }
});

test('PostgreSQL: a server killed in the middle of 500 records has every one of them, once', async ({ browser }) => {
  test.setTimeout(600_000);
  const postgres = await startPostgres();
  const database = await createTestDatabase(postgres.url);
  const server = await startNotebookServer({ DATABASE_URL: database.url });
  try {
    await killWhileSending(server, browser);
  } finally {
    await server.close();
    await database.drop();
    await postgres.stop();
  }
});

const killWhileSending = async (server: NotebookServer, browser: import('@playwright/test').Browser): Promise<void> => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await phone.setOffline(true);
  await page.reload();
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  await logActivity(page, '清掃');
  await page.goto(`/s/${space}/activities`);
  await page.getByRole('link', { name: '清掃' }).tap();
  await repeat(page, wanted - 1);
  expect(await waiting(page, space)).toBe(wanted + 1);

  // The first pushes arrive, the server dies without a word, and comes back.
  await phone.setOffline(false);
  await expect.poll(() => waiting(page, space), { intervals: [1], timeout: 60_000 }).toBeLessThan(wanted + 1);
  await server.kill();
  await server.restart();
  await expect.poll(() => waiting(page, space), { timeout: 120_000 }).toBe(0);

  // Somebody who comes in afterwards sees every record once.
  const invitation = await inviteFrom(page, space);
  const newcomer = await newPhone(server.address);
  await must(newcomer.store.joining.join(invitation, '青木 けん'));
  await newcomer.sync();
  const { records } = await newcomer.store.activities.listLogs(space, { limit: 2 * wanted });
  expect(records.length).toBe(wanted);
  expect(new Set(records.map((log) => log.id)).size).toBe(wanted);
  await phone.close();
};

/** Taps 「今日も同じ内容で記録する」 so many times; each opens the page of the new log. */
const repeat = (page: Page, times: number): Promise<void> =>
  page.evaluate(async (count) => {
    const moment = () => new Promise((next) => requestAnimationFrame(next));
    for (let done = 0; done < count; done += 1) {
      const before = location.pathname;
      let button: HTMLButtonElement | undefined;
      while (!button) {
        await moment();
        button = [...document.querySelectorAll('button')].find((one) =>
          one.textContent?.includes('今日も同じ内容で記録する'),
        );
      }
      button.click();
      while (location.pathname === before) await moment();
    }
  }, times);

/** How many edits of the space this phone has not had judged. */
const waiting = (page: Page, space: string): Promise<number> =>
  page.evaluate(async (id) => {
    const [found] = (await indexedDB.databases()).filter(({ name }) => name?.includes('kyodo'));
    const db = await new Promise<IDBDatabase>((done, failed) => {
      const request = indexedDB.open(found?.name ?? '');
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    const rows = await new Promise<{ space: string }[]>((done, failed) => {
      const request = db.transaction('outbox').objectStore('outbox').getAll();
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
    db.close();
    return rows.filter((row) => row.space === id).length;
  }, space);

/** The secret of an open invitation, read from the link an officer would send. */
const inviteFrom = async (page: Page, space: string): Promise<string> => {
  await page.goto(`/s/${space}/people/invite`);
  await page.getByRole('button', { name: '招待をつくる' }).tap();
  await expect(page.getByText('もう使えます')).toBeVisible();
  const link = await page.getByRole('link', { name: 'LINEで送る' }).getAttribute('href');
  return /%23([0-9a-f]{32})/.exec(link ?? '')?.[1] ?? '';
};
