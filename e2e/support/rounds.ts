/** Answering a round, by the words people see. */
import { expect, type Page } from '@playwright/test';

/** A rating by the place of the question, counted from 1. */
export type RatingFor = (question: number) => '◎' | '○' | '△' | '×' | '－';

/**
 * Answers every question until the check page; the first one gets a comment.
 * @returns how many taps the answers took
 */
export const answerAll = async (page: Page, ratingFor: RatingFor, comment?: string): Promise<number> => {
  let taps = 0;
  const progress = page.getByText(/^質問 \d+ \/ \d+$/);
  await expect(progress).toBeVisible();
  const total = Number(/\/ (\d+)/.exec(await progress.innerText())?.[1]);
  for (let question = 1; question <= total; question += 1) {
    await expect(page.getByText(`質問 ${question} / ${total}`)).toBeVisible();
    if (question === 1 && comment) {
      await page.getByText('ひとこと書く（書かなくてもよい）').tap();
      await page.getByLabel('この質問についてのひとこと').fill(comment);
      await page.getByLabel('この質問についてのひとこと').blur();
    }
    await page.getByRole('button', { name: new RegExp(`^${ratingFor(question)}`) }).tap();
    taps += 1;
  }
  await expect(page.getByRole('heading', { level: 1, name: '答えをたしかめる' })).toBeVisible();
  return taps;
};

/** The figures of every party as the result page says them; the picture too, where every party has one. */
export const resultTables = async (page: Page, parties: readonly string[], withPicture: boolean): Promise<string[]> => {
  await expect(page.getByRole('heading', { level: 1, name: '結果' })).toBeVisible();
  const told: string[] = [];
  for (const party of parties) {
    await page.getByRole('radio', { name: party }).tap();
    await expect(page.getByRole('table', { name: new RegExp(party) })).toBeVisible();
    told.push(...(await page.getByRole('table').allInnerTexts()));
    if (!withPicture) continue;
    const picture = page.getByRole('img', { name: new RegExp(party) }).first();
    await expect(picture).toBeVisible();
    told.push(
      ...(await picture.locator('path').evaluateAll((lines) => lines.map((line) => line.getAttribute('d') ?? ''))),
    );
  }
  return told;
};

/** 自分, 相手から, ちがい of every principle about one party, as they stand on the paper. */
export const paperTable = async (page: Page, party: string): Promise<string[][]> => {
  const table = page.locator('.print-sheet table').filter({ has: page.locator('caption', { hasText: party }) });
  await expect(table).toBeVisible();
  const rows = await table.locator('tbody tr').all();
  const found: string[][] = [];
  for (const row of rows) found.push((await row.locator('td').allInnerTexts()).map((text) => text.trim()));
  return found;
};
