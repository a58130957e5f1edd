import { readFileSync } from 'node:fs';
import { expect, type Page, test } from '@playwright/test';
import { readByIcalJs, readByNodeIcal } from '#testing/calendar-readers.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { foundGroup, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

/** Taps the button and reads the file the phone is handed. */
const fileBehind = async (page: Page, button: RegExp): Promise<string> => {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button }).tap(),
  ]);
  expect(download.suggestedFilename()).toMatch(/\.ics$/);
  return readFileSync(await download.path(), 'utf8');
};

const plan = async (page: Page, space: string): Promise<void> => {
  await page.goto(`/s/${space}/events/new`);
  await page.getByLabel(/予定の名前/).fill('公園のそうじ; BEGIN:VEVENT');
  await page.getByRole('button', { name: 'あした' }).tap();
  await page.locator('summary', { hasText: 'くり返し' }).tap();
  await page.getByRole('radio', { name: /^毎週/ }).check();
  await page.getByRole('button', { name: 'この予定をつくる' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: /公園のそうじ/ })).toBeVisible();
};

test('events reach other calendars, as files in airplane mode and by an address that can be ended', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await phone.setOffline(true);
  await page.reload();
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  await plan(page, space);

  await page.getByRole('link', { name: 'カレンダーに入れる' }).tap();
  await page.getByRole('radio', { name: '1時間前' }).check();
  const whole = await fileBehind(page, /^カレンダーに入れる$/);
  expect(readByIcalJs(whole)).toMatchObject([{ title: '公園のそうじ; BEGIN:VEVENT', status: 'CONFIRMED' }]);
  expect(readByIcalJs(whole)[0]?.rule).toContain('FREQ=WEEKLY');
  expect(readByNodeIcal(whole)).toHaveLength(1);
  await page.getByRole('radio', { name: /だけ$/ }).check();
  const day = await fileBehind(page, /^カレンダーに入れる$/);
  const [one] = readByIcalJs(day);
  expect(one).toMatchObject({ uid: readByIcalJs(whole)[0]?.uid, rule: '', insteadOf: one?.start });
  expect(readByNodeIcal(day)).toHaveLength(1);
  await page.getByRole('link', { name: /年度の予定をまとめて入れる/ }).tap();
  expect(readByIcalJs(await fileBehind(page, /の予定を入れる$/))).toHaveLength(1);

  await page.getByRole('link', { name: /いつも新しい予定を見る/ }).tap();
  await page.getByRole('button', { name: 'アドレスを作る' }).tap();
  await expect(page.getByText('電波につながって送られると')).toBeVisible();
  const shown = page.getByText(/\/calendar\/[0-9a-f]{32}\.ics$/);
  const address = (await shown.innerText()).trim();
  expect((await fetch(address)).status, 'not sent yet').toBe(404);
  await phone.setOffline(false);
  await waitUntilSent(page);
  await expect(page.getByText('使えます。', { exact: true })).toBeVisible();
  const answer = await fetch(address);
  expect(answer.status).toBe(200);
  const feed = await answer.text();
  expect(readByNodeIcal(feed)).toHaveLength(1);
  expect(readByIcalJs(feed)).toEqual(readByIcalJs(whole).map((event) => ({ ...event, alarms: [] })));
  // The service worker answers for pages; a calendar goes to the server.
  const other = await phone.context.newPage();
  const [download] = await Promise.all([other.waitForEvent('download'), other.goto(address).catch(() => undefined)]);
  expect(readFileSync(await download.path(), 'utf8')).toBe(feed);
  await other.close();

  await page.getByRole('button', { name: 'アドレスをやめる' }).tap();
  await waitUntilSent(page);
  await expect.poll(async () => (await fetch(address)).status).toBe(404);
  await expect(page.getByRole('button', { name: 'アドレスを作る' })).toBeVisible();
  await phone.close();
});
