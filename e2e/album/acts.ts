/** What somebody does on a screen before its picture is taken. */
import type { Page } from '@playwright/test';

/** Chooses the first of the tiles. */
export const chooseTile = (page: Page): Promise<void> =>
  page.locator('main fieldset input[type="radio"]').first().check();

/** Sends the form as it is. */
export const send = (page: Page): Promise<void> => page.locator('main button[type="submit"]').first().click();

/** Takes the first party, and gives its promise where it is still to be given. */
export const beginTyping = async (page: Page): Promise<void> => {
  await page.locator('main section button').first().click();
  const main = page.locator('main .action-bar button').first();
  await main.waitFor();
  if (/約束|promise/iu.test(await main.innerText())) await main.click();
};

/** Presses the one large button where another look at this screen has not pressed it already. */
export const pressMainOnce = async (page: Page): Promise<void> => {
  await page.locator('main button').first().waitFor();
  if ((await page.locator('main .action-bar button').count()) > 0) await pressMain(page);
};

/** Presses the one large button. */
export const pressMain = (page: Page): Promise<void> => page.locator('main .action-bar button').first().click();

/** Begins the talk where it has not begun yet, and goes to a step of its script. */
export const begin =
  (step: number) =>
  async (page: Page): Promise<void> => {
    const clock = page.locator('[role="timer"]');
    await page.locator('main .action-bar button').first().waitFor();
    if ((await clock.count()) === 0) await pressMain(page);
    await clock.waitFor();
    for (let at = Number(await clock.getAttribute('data-step')); at < step; at += 1) {
      await pressMain(page);
      await page.locator(`[role="timer"][data-step="${at + 1}"]`).waitFor();
    }
  };

export const press =
  (key: string, times: number) =>
  async (page: Page): Promise<void> => {
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };

export const takeDeck = (page: Page): Promise<void> => takeChip(page, 1);

export const takeLarge = (page: Page): Promise<void> =>
  page.locator('main input[type="radio"]').last().check({ force: true });

/** One of the chips of a page of papers: sheet, deck. */
const takeChip = (page: Page, place: number): Promise<void> =>
  page.locator('main input[type="radio"]').nth(place).check({ force: true });
