import { type Browser, expect, type Page, type Request, test } from '@playwright/test';
import { startPostgres } from '#server/testing/pg-test-server.ts';
import { createTestDatabase } from '#server/testing/test-database.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { newPhone } from '../support/seed.ts';
import { foundGroup, invite, logActivity, waitUntilSent } from '../support/steps.ts';

const wanted = 500;
/** After so many logs the server has been killed once more. */
const stretch = wanted / 5;
/** How long an answer takes on a slow line, in milliseconds. */
const slowLineMs = 30_000;

test('SQLite: of 500 logs written while the server is killed five times each arrives once', async ({ browser }) => {
  test.setTimeout(600_000);
  const server = await startNotebookServer();
  try {
    await killWhileSomebodyWrites(server, browser);
  } finally {
    await server.close();
  }
});

test('PostgreSQL: of 500 logs written while the server is killed five times each arrives once', async ({ browser }) => {
  test.setTimeout(600_000);
  const postgres = await startPostgres();
  try {
    const database = await createTestDatabase(postgres.url);
    const server = await startNotebookServer({ DATABASE_URL: database.url });
    try {
      await killWhileSomebodyWrites(server, browser);
    } finally {
      await server.close();
      await database.drop();
    }
  } finally {
    await postgres.stop();
  }
});

const killWhileSomebodyWrites = async (server: NotebookServer, browser: Browser): Promise<void> => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  const colleague = await comeIn(server, page, space, '青木 けん');

  await page.goto(`/s/${space}`);
  await logActivity(page, '清掃');
  for (let target = stretch; target <= wanted; target += stretch) {
    const count = target - (await onPhone(page, space)).logs;
    // One time they go out one by one, the next time all together.
    const isAtOnce = target % (2 * stretch) === 0;
    const acknowledged = isAtOnce
      ? await killBeforeTheAnswer(server, page, space, count, colleague)
      : await killWhileWriting(server, page, space, count);
    expect(await onPhone(page, space)).toEqual({ logs: target, waiting: target - acknowledged });
    expect(acknowledged).toBeGreaterThan(0);
    expect(acknowledged).toBeLessThan(wanted);
    await server.restart();
    // What was acknowledged is on the server's disk, and the phone sends the rest without being told.
    expect((await idsOfLogs(colleague, space)).length).toBeGreaterThanOrEqual(acknowledged);
    await expect.poll(async () => (await onPhone(page, space)).waiting, { timeout: 60_000 }).toBe(0);
  }

  await waitUntilSent(page);
  await page.goto(`/s/${space}/activities`);
  await expect(page.getByText(`${wanted}回・`)).toBeVisible();
  const newcomer = await comeIn(server, page, space, '白石 なお');
  for (const somebody of [newcomer, colleague]) {
    const ids = await idsOfLogs(somebody, space);
    expect(ids.length).toBe(wanted);
    expect(new Set(ids).size).toBe(wanted);
  }
  // Nothing that was sent twice is taken for a refused edit.
  expect(JSON.parse(await phone.disk())['kyodo-note/review']).toEqual([]);
  await phone.close();
};

/**
 * Each log is sent as it is written. In the middle the server dies with an exchange before it; nobody notices, and the
 * writing goes on. Returns how many logs it acknowledged.
 */
const killWhileWriting = async (server: NotebookServer, page: Page, space: string, count: number): Promise<number> => {
  const before = await onPhone(page, space);
  const writing = writeAgain(page, space, count);
  await expect
    .poll(async () => (await onPhone(page, space)).logs, { intervals: [100], timeout: 60_000 })
    .toBeGreaterThan(before.logs + count * 0.4);
  await page.waitForRequest(isExchange);
  await server.kill();
  const { logs, waiting } = await onPhone(page, space);
  expect(logs).toBeLessThan(before.logs + count);
  expect(logs - waiting).toBeGreaterThan(before.logs);
  await writing;
  return logs - waiting;
};

/**
 * All logs are written without a network and sent in one go over a slow line. The server dies when it has them all and
 * the phone does not know it yet. Returns how many logs it acknowledged: none of these.
 */
const killBeforeTheAnswer = async (
  server: NotebookServer,
  page: Page,
  space: string,
  count: number,
  colleague: TownPhone,
): Promise<number> => {
  const line = await page.context().newCDPSession(page);
  const setLine = (offline: boolean, latency: number) =>
    line.send('Network.emulateNetworkConditions', {
      offline,
      latency,
      downloadThroughput: -1,
      uploadThroughput: -1,
    });
  await setLine(true, 0);
  await writeAgain(page, space, count);
  const { logs, waiting } = await onPhone(page, space);
  expect(waiting).toBe(count);
  await setLine(false, slowLineMs);
  await expect
    .poll(async () => (await idsOfLogs(colleague, space)).length, { intervals: [100], timeout: slowLineMs })
    .toBe(logs);
  await server.kill();
  // Somebody opens the app anew: the answer that was still on the line is lost.
  await page.reload();
  await setLine(false, 0);
  await line.detach();
  return logs - waiting;
};

const isExchange = (request: Request): boolean => request.url().endsWith('/api/sync');

/** Somebody joins with another phone, by the link this phone shows. */
const comeIn = async (server: NotebookServer, page: Page, space: string, name: string): Promise<TownPhone> => {
  const link = await invite(page, space);
  await expect(page.getByText('もう使えます')).toBeVisible();
  const theirs = await newPhone(server.address);
  await must(theirs.store.joining.join(link.slice(link.indexOf('#') + 1), name));
  return theirs;
};

/** The logs somebody finds after asking the server. */
const idsOfLogs = async (phone: TownPhone, space: string): Promise<string[]> => {
  await phone.sync();
  const { records } = await phone.store.activities.listLogs(space, { limit: 2 * wanted });
  return records.map((log) => log.id);
};

/** Taps 「記録」, 「活動を記録する」 and 「前と同じで記録する」 as fast as the pages follow, so many times. */
const writeAgain = (page: Page, space: string, times: number): Promise<void> =>
  page.evaluate(
    async ({ list, count }) => {
      const moment = () => new Promise((next) => requestAnimationFrame(next));
      const tap = async (find: () => HTMLElement | null | undefined) => {
        let target = find();
        for (; !target; target = find()) await moment();
        target.click();
      };
      for (let done = 0; done < count; done += 1) {
        await tap(() => document.querySelector<HTMLElement>(`nav a[href="${list}"]`));
        await tap(() => document.querySelector<HTMLElement>(`a[href="${list}/new"]`));
        await tap(() =>
          [...document.querySelectorAll('button')].find((one) => one.textContent?.includes('前と同じで記録する')),
        );
        while (location.pathname === `${list}/new`) await moment();
      }
    },
    { list: `/s/${space}/activities`, count: times },
  );

/** The logs on the phone's disk, and how many edits of the group wait there, at one moment. */
const onPhone = (page: Page, space: string): Promise<{ logs: number; waiting: number }> =>
  page.evaluate(async (id) => {
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const db = await answer(indexedDB.open('kyodo-note'));
    const look = db.transaction(['rows', 'outbox']);
    const logs = IDBKeyRange.bound([`${id}/activityLog`], [`${id}/activityLog`, []]);
    const ofSpace = IDBKeyRange.bound(`${id}/`, `${id}/\uffff`);
    const [shown, waiting] = await Promise.all([
      answer(look.objectStore('rows').index('[kindKey+sort]').count(logs)),
      answer(look.objectStore('outbox').count(ofSpace)),
    ]);
    db.close();
    return { logs: shown, waiting };
  }, space);
