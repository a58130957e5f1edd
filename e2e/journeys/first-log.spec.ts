import { expect, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { foundGroup, invite, logActivity, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('somebody founds a group and logs three activities in airplane mode; they reach the other phone once each', async ({
  browser,
}) => {
  const mine = await openPhone(browser, server.address);
  const { page } = mine;
  await mine.setOffline(true);
  await page.reload();
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  for (const tile of ['清掃', '見守り', '行事・まつり']) {
    await page.goto(`/s/${space}`);
    expect(await logActivity(page, tile)).toBeLessThanOrEqual(5);
  }
  await page.goto(`/s/${space}/activities`);
  await page.reload();
  for (const title of ['清掃', '見守り', '行事・まつり'])
    await expect(page.getByRole('link', { name: title })).toHaveCount(1);
  await expect(page.getByRole('banner').getByText('オフライン（使えます）')).toBeVisible();

  await mine.setOffline(false);
  await waitUntilSent(page);
  const link = await invite(page, space);
  const theirs = await openPhone(browser, server.address, link);
  await theirs.page.getByLabel(/あなたの名前/).fill('青木 けん');
  await theirs.page.getByRole('button', { name: '参加する' }).click();
  await expect(theirs.page).toHaveURL(new RegExp(`/s/${space}`));
  await theirs.page.goto(`/s/${space}/activities`);
  for (const title of ['清掃', '見守り', '行事・まつり']) {
    await expect(theirs.page.getByRole('link', { name: title })).toHaveCount(1);
  }

  // From here on the other phone hears of news by the poke alone: its clock for asking is a minute long.
  await page.goto(`/s/${space}`);
  await logActivity(page, 'お茶の会');
  await expect(theirs.page.getByRole('link', { name: 'お茶の会' })).toHaveCount(1, { timeout: 10_000 });
  await mine.close();
  await theirs.close();
});
