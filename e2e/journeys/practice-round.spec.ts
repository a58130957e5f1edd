import { expect, test } from '@playwright/test';
import { paths } from '#paths';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { answerAll } from '../support/rounds.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('somebody without a group practises a round without a network, and nothing of it is kept', async ({ browser }) => {
  const phone = await openPhone(browser, server.address, paths.practiceRound());
  const { page } = phone;
  await expect(page.getByRole('heading', { level: 1, name: 'ふりかえりの「れんしゅう」' })).toBeVisible();
  await phone.setOffline(true);
  await page.reload();
  const before = await phone.disk();
  const asked = phone.received.length;
  await page.getByRole('button', { name: 'れんしゅうを始める' }).tap();
  await expect(page.getByText('れんしゅう', { exact: true })).toBeVisible();
  await answerAll(page, () => '◎', 'れんしゅうのひとこと');
  await expect(page.getByText('れんしゅう', { exact: true })).toBeVisible();
  await page.getByRole('button', { name: 'これで出す' }).tap();
  await expect(page.getByText('見せ合うまで、ほかの会の答えは見えません。')).toBeVisible();
  await page.getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: 'れんしゅうの結果' })).toBeVisible();
  await expect(page.getByText('れんしゅう', { exact: true })).toBeVisible();
  // ③: itself 4, seen (2 + 1) / 2 = 1.5, so 2.5 apart: three steps, halves up.
  await expect(page.getByRole('row', { name: /③/ })).toContainText('3段ちがい');
  expect(await phone.disk()).toBe(before);
  expect(phone.received.length).toBe(asked);
  expect(await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }))).not.toContain('ひとこと');
  await phone.close();
});
