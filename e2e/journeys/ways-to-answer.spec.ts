import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_QUESTIONS } from '#content/content.ts';
import { paths } from '#paths';
import { must } from '#testing/town/must.ts';
import { listSmallTargets, listViolations, scrollsSideways } from '../support/inspect-page.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const people = ['青葉 一郎', '白熊 あおい'] as const;

test('in a hall without signal one party raises hands, the other wrote on paper; then those served are asked and words added', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const town = await seedProject(server.address, '雪かき', people);
  const host = town.phones['青葉 一郎'];
  if (!host) throw new Error('no phone');
  const facts = { phase: 'mid', length: 'short', set: DEFAULT_QUESTIONS, voice: 'party', collect: 'onePhone' } as const;
  const { id } = await must(host.store.rounds.createRound(town.space, facts));
  await host.sync();
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき/);
  await page.goto(paths.round(town.space, id));
  await expect(page.getByRole('heading', { level: 1, name: /第1回ふりかえり/ })).toBeVisible();
  await phone.setOffline(true);

  await page.getByRole('link', { name: '手をあげて答える' }).tap();
  await page.getByRole('button', { name: '青葉 一郎の会' }).tap();
  await page.getByRole('button', { name: '約束して答え始める' }).tap();
  await page.getByLabel('その場の人数').fill('5');
  await page.getByRole('button', { name: '数え始める' }).tap();
  await countHands(page);
  await expect(page.getByText('青葉 一郎の会の手の数をしまいました。')).toBeVisible();

  await page.goto(paths.paperRound(town.space, id));
  await page.getByRole('button', { name: '白熊 あおいの会' }).tap();
  await page.getByRole('button', { name: '約束して答え始める' }).tap();
  await checkPage(page);
  await page.locator('[data-row]').first().getByRole('button', { name: /△/ }).tap();
  // What was typed is there after the phone was put away.
  await page.reload();
  await page.getByRole('button', { name: '白熊 あおいの会' }).tap();
  await expect(page.locator('[data-row]').first().getByRole('button', { name: /△/ })).toHaveAttribute(
    'aria-pressed',
    'true',
  );
  await page.getByRole('button', { name: '空らんを「－」にする' }).tap();
  await page.getByRole('button', { name: 'この紙を出す' }).tap();
  await expect(page.getByText('白熊 あおいの会の紙を1枚入れました。')).toBeVisible();

  await page.goto(paths.round(town.space, id));
  await page.getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await expect(page).toHaveURL(/\/result$/);
  await page.goto(paths.round(town.space, id));
  await expect(page.getByText('手をあげて決めました')).toBeVisible();
  await expect(page.getByText('紙から入れました')).toBeVisible();

  await page.getByRole('link', { name: '受けた方に聞く（3問）' }).tap();
  for (const face of ['はい', 'はい', 'いいえ']) await askSomebody(page, face);
  await page.getByRole('button', { name: 'ここまでを出す' }).tap();
  await expect(page.getByText('答えた人 3人')).toBeVisible();
  await checkPage(page);

  await page.goto(paths.lateSheet(town.space, id));
  await page.getByRole('button', { name: 'あとから足す' }).tap();
  await expect(page.getByText('足したい言葉を入力してください。').first()).toBeVisible();
  await page.getByLabel('足したい言葉').fill('帰りに思い出したこと');
  await page.getByRole('button', { name: 'あとから足す' }).tap();
  await expect(page.getByRole('listitem').filter({ hasText: '帰りに思い出したこと' })).toContainText('青葉 一郎の会');

  await phone.setOffline(false);
  await waitUntilSent(page);
  const other = await openPhone(browser, server.address);
  await comeBack(other.page, server.address, town.cards['白熊 あおい'] ?? '', /雪かき/);
  await other.page.goto(paths.lateSheet(town.space, id));
  await expect(other.page.getByRole('listitem').filter({ hasText: '帰りに思い出したこと' })).toBeVisible();
  await other.page.goto(paths.roundResult(town.space, id));
  await expect(other.page.getByRole('heading', { name: '受けた方の声' })).toBeVisible();
  await expect(other.page.getByRole('row', { name: /よかったですか/ })).toContainText('2');
  await phone.close();
  await other.close();
});

/** Three raise their hands for ◎ and two for ○; the first question is level at first, and people decide. */
const countHands = async (page: Page): Promise<void> => {
  const progress = page.getByText(/^質問 1 \/ \d+$/);
  await expect(progress).toBeVisible();
  const total = Number(/\/ (\d+)/.exec(await progress.innerText())?.[1]);
  for (let question = 1; question <= total; question += 1) {
    await expect(page.getByText(`質問 ${question} / ${total}`)).toBeVisible();
    await page.getByRole('textbox', { name: /^◎/ }).fill('2');
    if (question === 1) {
      await checkPage(page);
      await page.getByRole('textbox', { name: /^○/ }).fill('2');
      await expect(page.getByText('同じ数です。話し合って、会の答えをえらんでください。')).toBeVisible();
      await page.getByRole('radio', { name: /だいたいできている/ }).tap();
    }
    await page.getByRole('button', { name: question < total ? 'つぎの質問へ' : '数をたしかめる' }).tap();
  }
  await expect(page.getByRole('heading', { level: 1, name: '手の数をたしかめる' })).toBeVisible();
  await expect(page.getByText('○ だいたいできている')).toHaveCount(1);
  await page.getByRole('button', { name: 'この数で出す' }).tap();
};

/** Hands the phone to somebody who was served. */
const askSomebody = async (page: Page, face: string): Promise<void> => {
  await page.getByRole('button', { name: 'つぎの方に聞く' }).tap();
  for (const number of [1, 2, 3]) {
    await expect(page.getByText(`質問 ${number} / 3`)).toBeVisible();
    await page.getByRole('button', { name: face, exact: true }).tap();
  }
  await page.getByRole('button', { name: 'これで終わる' }).tap();
  await expect(page.getByText('ありがとうございました。スマホを返してください。')).toBeVisible();
};

/** Nothing of it is too small, sticks out or breaks a rule of accessibility. */
const checkPage = async (page: Page): Promise<void> => {
  expect(await listViolations(page)).toEqual([]);
  expect(await listSmallTargets(page, 48)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await scrollsSideways(page)).toBe(false);
  await page.setViewportSize({ width: 360, height: 740 });
};
