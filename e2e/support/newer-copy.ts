/** A newer version of the app comes onto a phone on which the older one is open. */
import { expect, type Page } from '@playwright/test';

/** The phone fetches the newer version; it waits until somebody takes it. */
export const lookForNewer = async (page: Page): Promise<void> => {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect.poll(() => isWaiting(page)).toBe(true);
};

/** The person takes it on this page, which loads itself anew once the newer version has taken over. */
export const takeNewer = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'いま新しくする' }).tap();
  // A busy machine takes its time.
  await expect(page.locator('html[data-copy="newer"]')).toBeAttached({ timeout: 60_000 });
};

/** Whether the page came from the newer version. */
export const isNewer = (page: Page): Promise<boolean> =>
  page.evaluate(() => document.documentElement.dataset['copy'] === 'newer');

const isWaiting = (page: Page): Promise<boolean> =>
  page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
