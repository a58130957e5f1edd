// Before any part of the store: phones in Node keep their disk in memory.
import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { daysAfter, localDateAt } from '#domain/basis/local-date.ts';
import { outsideOf } from '#store/outside.ts';
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

const people = ['青葉 一郎', '白熊 あおい'] as const;
const inside = 'うちわのことば水引草6620';
const told = '道が朝のうちに開いた';

/** Fills a field and leaves it. */
const write = async (page: Page, label: RegExp, text: string): Promise<void> => {
  await page.getByLabel(label).fill(text);
  await page.getByLabel(label).blur();
};

test('somebody from outside gets the package and nothing else, writes without a network, and is shut out at the end', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { space, phones, cards } = await seedProject(server.address, '雪かき応援', people);
  const host = phones['青葉 一郎'];
  if (!host) throw new Error('no phone');
  await must(host.store.spaces.changeProfile(space, { purpose: inside }));
  await must(host.store.activities.createLog(space, { on: localDateAt(Date.now()), title: told, note: inside }));
  await host.sync();

  const chair = await openPhone(browser, server.address);
  await comeBack(chair.page, server.address, cards['青葉 一郎'] ?? '', /雪かき応援/);
  await chair.page.goto(`/s/${space}/reviews`);
  await chair.page.getByRole('link', { name: '資料をつくる' }).tap();
  await expect(chair.page.getByRole('region', { name: '読む人に見えるもの' })).toContainText(told);
  // The parties of this project are called by names of people.
  await chair.page.getByRole('button', { name: 'この資料にする' }).tap();
  for (const name of people) await chair.page.getByRole('checkbox', { name }).check();
  await chair.page.getByRole('button', { name: 'この資料にする' }).tap();
  await chair.page.getByRole('button', { name: 'QRをつくる' }).tap();
  const link = (await chair.page.getByText(/\/join\?openExternalBrowser=1#[0-9a-f]{32}/).innerText()).trim();
  await waitUntilSent(chair.page);
  const packageId = /reviews\/([0-9a-f-]{36})/.exec(chair.page.url())?.[1] ?? '';

  const visitor = await openPhone(browser, server.address);
  const { page } = visitor;
  await page.goto(link);
  await page.getByLabel(/あなたの名前/).fill('石田 そと');
  await page.getByRole('button', { name: '参加する' }).tap();
  await expect(page).toHaveURL(new RegExp(`/s/${space}/reviews$`));
  await expect(page.getByRole('heading', { level: 1, name: '雪かき応援の資料' })).toBeVisible();
  for (const start of ['/', `/s/${space}`, `/s/${space}/activities`, `/s/${space}/people`, `/s/${space}/project`]) {
    await page.goto(start);
    await expect(page, start).toHaveURL(new RegExp(`/s/${space}/reviews$`));
    await expect(page.getByRole('heading', { level: 1, name: '雪かき応援の資料' })).toBeVisible();
  }
  await page.goto('/settings');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  const held = await visitor.disk();
  const received = visitor.received.join('\n');
  expect(held).toContain(told);
  expect(received).toContain('reviewPackage');
  for (const hidden of [inside, '"activityLog"', '"party"', '"space","project"']) {
    expect(held, `disk: ${hidden}`).not.toContain(hidden);
    expect(received, `traffic: ${hidden}`).not.toContain(hidden);
  }

  await page.goto(`/s/${space}/reviews`);
  await page.getByRole('link', { name: '資料を読む' }).tap();
  await expect(page.getByText(told)).toBeVisible();
  await visitor.setOffline(true);
  await page.getByRole('link', { name: '意見を書く' }).tap();
  await page.getByRole('button', { name: '意見を出す' }).tap();
  await expect(page.getByRole('link', { name: '結論をA・B・Cからえらんでください。' })).toBeVisible();
  await page.getByRole('radio', { name: /B おおむね良い/ }).check();
  await write(page, /結論の理由/, '続けやすい形です');
  await test.step('what is too long to be kept waits, also when the page is loaded again, and is said', async () => {
    const long = '長'.repeat(2003);
    await write(page, /まとめ/, long);
    await expect.poll(() => visitor.disk()).toContain(long);
    await page.reload();
    await expect(page.getByLabel(/まとめ/)).toHaveValue(long);
    await expect(page.getByText('3文字多くなっています')).toBeVisible();
    await page.getByRole('button', { name: '意見を出す' }).tap();
    await expect(page.getByRole('link', { name: 'まだ入っていません。2000文字までにすると入ります。' })).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  await write(page, /まとめ/, '来年も見たいです');
  await expect(page.getByText('文字多くなっています')).toBeHidden();
  await write(page, /あなたの名前/, '石田 そと');
  await page.getByRole('checkbox', { name: /利害の関係がありません/ }).check();
  // Nobody is as quick as this test: the tick is on the disk before the page goes.
  await expect.poll(() => visitor.disk()).toContain('isFree.');
  await page.reload();
  await expect(page.getByLabel(/結論の理由/)).toHaveValue('続けやすい形です');
  await page.getByRole('button', { name: '意見を出す' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: '意見を出す' }).tap();
  await expect(page.getByText('来年も見たいです')).toBeVisible();
  await host.sync();
  expect(await outsideOf(host.store).findOpinion(space, packageId), 'not sent yet').toBeUndefined();
  await visitor.setOffline(false);
  await waitUntilSent(page);

  await chair.page.goto(`/s/${space}/reviews/${packageId}/opinion`);
  await expect(chair.page.getByText('来年も見たいです')).toBeVisible();
  await expect(chair.page.getByText('石田 そと')).toBeVisible();
  await chair.page.getByRole('textbox', { name: /返事/ }).fill('役わりを見直します');
  await chair.page.getByRole('button', { name: '読みました' }).tap();
  await waitUntilSent(chair.page);
  await expect(page.getByText('役わりを見直します')).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('heading', { name: '青葉 一郎の会の返事' })).toBeVisible();

  await host.sync();
  const yesterday = daysAfter(localDateAt(Date.now()), -1);
  await must(outsideOf(host.store).movePackageEnd(space, packageId, yesterday));
  await host.sync();
  await page.goto('/');
  await expect(page.getByText('見られる期間がおわりました')).toBeVisible({ timeout: 20_000 });
  await expect.poll(() => visitor.disk(), { timeout: 20_000 }).not.toContain(told);
  const late = await openPhone(browser, server.address);
  await late.page.goto(link);
  await expect(late.page.getByRole('heading', { level: 1, name: 'この招待は使えません' })).toBeVisible();
  for (const phone of [chair, visitor, late]) await phone.close();
});
