import { expect, type Page, test } from '@playwright/test';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());
test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });
const notice = (page: Page, text: string) => page.getByRole('status').filter({ hasText: text }).last();

/** A goal in numbers with a result, then a goal in words with what was heard. */
const setGoals = async (page: Page, at: string): Promise<void> => {
  await page.goto(`${at}/plan/goals`);
  await page.getByRole('link', { name: '目あてを加える' }).tap();
  await page.getByRole('button', { name: '保存' }).tap();
  await expect(page.getByText('どうなるとよいかを、書いてください。').first()).toBeVisible();
  await page.getByLabel('どうなるとよいですか').fill('雪の日も、安心して出かけられる');
  await page.getByRole('radio', { name: '数で見る' }).check();
  await page.getByLabel('数えるもの').fill('雪かきを手伝った家');
  await page.getByRole('radio', { name: '軒', exact: true }).check();
  await page.getByRole('button', { name: '0から' }).tap();
  await page.getByRole('textbox', { name: 'めざす数' }).fill('４０軒');
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'めざす数' })).toHaveValue('４０軒');
  await page.getByRole('button', { name: '保存' }).tap();
  await page.getByRole('link', { name: /雪の日も/ }).tap();
  await expect(heading(page, '雪の日も、安心して出かけられる')).toBeVisible();
  for (const [value, note] of [
    ['12', '三丁目'],
    ['8', '一丁目'],
  ] as const) {
    await page.getByRole('link', { name: 'はかった結果を書く' }).tap();
    await page.getByLabel('その日にふえた数').fill(value);
    await page.getByLabel('ひとこと').fill(note);
    await page.getByRole('button', { name: '保存' }).tap();
    await expect(notice(page, '結果を書きました。')).toBeVisible();
  }
  await expect(page.getByText('はじめからめざす数まで、50％まで来ました。')).toBeVisible();
  await expect(page.getByRole('img', { name: '雪かきを手伝った家のうつりかわり' })).toBeVisible();
  await page.goto(`${at}/plan/goals/new`);
  await page.getByLabel('どうなるとよいですか').fill('困ったときに声をかけられる');
  await page.getByRole('radio', { name: 'ことばで聞く' }).check();
  await page.getByLabel('知りたいこと').fill('心細くなかったか');
  await page.getByRole('radio', { name: '聞き取り' }).check();
  await page.getByRole('button', { name: '保存' }).tap();
  await page.getByRole('link', { name: /困ったとき/ }).tap();
  await page.getByRole('link', { name: '聞いたことを書く' }).tap();
  await page.getByLabel('聞いたこと・見たこと').fill('毎朝だれかが来てくれた');
  await page.getByRole('button', { name: '保存' }).tap();
  await expect(page.getByRole('cell', { name: '毎朝だれかが来てくれた' })).toBeVisible();
};

test('without signal goals, results, what was noticed and thanks are written, and another phone has them later', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const town = await seedProject(server.address, '雪かき', ['青葉 一郎', '白熊 あおい']);
  const host = town.phones['青葉 一郎'];
  if (!host) throw new Error('no phone');
  const log = await must(
    host.store.activities.createLog(town.space, {
      on: host.store.today(),
      title: '通学路の雪かき',
      trouble: '集合場所が分かりにくかった。',
    }),
  );
  await host.sync();
  const at = `/s/${town.space}`;

  const first = await openPhone(browser, server.address);
  const { page } = first;
  await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき/);
  await waitUntilSent(page);
  await first.setOffline(true);
  await setGoals(page, at);

  await test.step('a note takes one tap on the log and one on the principle', async () => {
    await page.goto(`${at}/activities/${log.id}`);
    const before = await first.taps();
    await page.getByRole('link', { name: '良かった' }).tap();
    await page.getByRole('button', { name: /役割/ }).tap();
    await expect(notice(page, '残しました。')).toBeVisible();
    expect((await first.taps()) - before).toBe(2);
    await expect(heading(page, '通学路の雪かき')).toBeVisible();
  });

  await test.step('thank you takes one tap on the log and one on the name', async () => {
    const before = await first.taps();
    await page.getByRole('link', { name: 'ありがとうを伝える' }).tap();
    await page.getByRole('button', { name: '白熊 あおいの会', exact: true }).tap();
    await expect(notice(page, '白熊 あおいの会に、ありがとうを伝えました。')).toBeVisible();
    expect((await first.taps()) - before).toBe(2);
    await page.getByRole('button', { name: '青葉 一郎の会', exact: true }).tap();
    await notice(page, '青葉 一郎の会に').getByRole('button', { name: '元に戻す' }).last().tap();
    await expect(page.getByText('青葉 一郎 → 白熊 あおいの会')).toBeVisible();
    await expect(page.getByText('青葉 一郎 → 青葉 一郎の会')).toHaveCount(0);
  });

  await test.step('words of the log are given a principle', async () => {
    await page.goto(`${at}/evidence`);
    const waiting = page.getByRole('region', { name: '原則をまだえらんでいないもの' });
    await expect(waiting.getByText('集合場所が分かりにくかった。').first()).toBeVisible();
    await waiting.getByRole('link', { name: /原則をえらぶ/ }).tap();
    await page.getByRole('button', { name: /公開/ }).tap();
    await expect(page.getByRole('region', { name: /公開/ })).toContainText('集合場所が分かりにくかった。');
    await expect(waiting).toHaveCount(0);
  });

  await first.setOffline(false);
  await waitUntilSent(page);
  const second = await openPhone(browser, server.address);
  await comeBack(second.page, server.address, town.cards['白熊 あおい'] ?? '', /雪かき/);
  await waitUntilSent(second.page);
  await second.page.goto(`${at}/plan/goals`);
  await expect(second.page.getByText('雪かきを手伝った家：いま 20軒（0軒 → 40軒）')).toBeVisible();
  await second.page.goto(`${at}/evidence`);
  await expect(second.page.getByRole('region', { name: /役割/ })).toContainText('青葉 一郎');
  await second.page.goto(`${at}/thanks`);
  await expect(second.page.getByText('青葉 一郎 → 白熊 あおいの会')).toBeVisible();
});
