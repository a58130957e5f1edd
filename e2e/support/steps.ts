/** What people do, by the words they see. */
import { expect, type Page } from '@playwright/test';

/** First run: a group of one's own, from the first screen to its home. */
export const foundGroup = async (page: Page, group: { name: string; you: string; sort?: string }): Promise<string> => {
  await page
    .getByRole('button', { name: /グループをつくる/ })
    .or(page.getByRole('link', { name: /グループをつくる/ }))
    .click();
  await page.getByLabel(/団体の名前/).fill(group.name);
  await page.getByRole('radio', { name: group.sort ?? '町会・自治会' }).check();
  await page.getByRole('button', { name: 'つぎへ' }).click();
  await page.getByLabel(/あなたの名前/).fill(group.you);
  await page.getByRole('button', { name: 'ノートをつくる' }).click();
  await expect(page).toHaveURL(/\/s\/[0-9a-f-]{36}/);
  return spaceOf(page);
};

/** The space the page shows. */
export const spaceOf = (page: Page): string => /\/s\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

/** A log by tapping only: the tile, then 「記録する」. Returns how many taps it took from the home. */
export const logActivity = async (page: Page, tile: string): Promise<number> => {
  await page.getByRole('link', { name: '活動を記録する' }).click();
  await page.getByRole('button', { name: tile, exact: true }).tap();
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: '記録しました' })).toBeVisible();
  return 3;
};

/** Makes an invitation for anybody. Returns the link as it stands on the page. */
export const invite = async (page: Page, space: string): Promise<string> => {
  await page.goto(`/s/${space}/people/invite`);
  await page.getByRole('button', { name: /招待をつくる|QRをつくる/ }).click();
  await expect(page.getByText('もう使えます')).toBeVisible();
  const text = await page
    .getByText(/\/join\?openExternalBrowser=1#[0-9a-f]{32}/)
    .first()
    .innerText();
  return text.trim();
};

/** Takes the place of a lost phone with the letters of a recovery card. */
export const comeBack = async (page: Page, address: string, secret: string, into: RegExp): Promise<string> => {
  await page.goto(`${address}/recover#${secret}`);
  await page.getByRole('button', { name: 'ノートを戻す' }).click();
  await page.getByRole('link', { name: into }).click();
  await expect(page).toHaveURL(/\/s\/[0-9a-f-]{36}/);
  return spaceOf(page);
};

/** Everything was sent, and the header says so; for a moment after a tap it still speaks of what was before. */
export const waitUntilSent = async (page: Page): Promise<void> => {
  await expect.poll(() => page.evaluate(countWaiting), { timeout: 20_000 }).toBe(0);
  await expect(page.getByRole('banner').getByText('送信ずみ')).toBeVisible({ timeout: 20_000 });
};

/** Runs in the page: how many edits wait on this phone. */
const countWaiting = (): Promise<number> =>
  new Promise((done, failed) => {
    const request = indexedDB.open('kyodo-note');
    request.onerror = () => failed(request.error);
    request.onsuccess = () => {
      const db = request.result;
      const count = db.transaction('outbox').objectStore('outbox').count();
      count.onsuccess = () => {
        db.close();
        done(count.result);
      };
      count.onerror = () => failed(count.error);
    };
  });
