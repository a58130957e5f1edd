import { expect, type Page, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { foundGroup, waitUntilSent } from '../support/steps.ts';

test.use({ viewport: { width: 360, height: 740 }, hasTouch: true });

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const answer = async (page: Page, question: string | RegExp, option: string): Promise<void> => {
  await expect(page.getByRole('heading', { level: 1, name: question })).toBeVisible();
  await page.getByRole('button', { name: option }).tap();
};

test('people without signal go from a trouble to a project with its aim, its way and the points to watch', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await page.setViewportSize({ width: 360, height: 740 });
  const group = await foundGroup(page, { name: '花丘町会', you: '田中 花' });
  await waitUntilSent(page);
  await phone.setOffline(true);

  // The trouble: no letter is typed.
  await page.goto(`/s/${group}/issues`);
  let before = await phone.taps();
  await page.getByRole('link', { name: '困りごとを書く' }).tap();
  await page.getByRole('radio', { name: '雪・道路', exact: true }).tap();
  await page.getByRole('radio', { name: 'お年寄り', exact: true }).tap();
  await page.getByRole('button', { name: '保存する' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '雪・道路' })).toBeVisible();
  expect((await phone.taps()) - before).toBeLessThanOrEqual(6);

  // Who can solve it: one question a screen, back without loss.
  before = await phone.taps();
  await page.getByRole('link', { name: 'だれが解決できそうか考える' }).tap();
  await answer(page, '自分や家族だけで、解決できそうですか', 'いいえ');
  await answer(page, '近所や一つの団体で、解決できそうですか', 'いいえ');
  await expect(page.getByRole('heading', { level: 1, name: '市などが受け持つ仕事ですか' })).toBeVisible();
  await page.getByRole('button', { name: '前の質問へ' }).tap();
  await expect(page.getByRole('button', { name: 'いいえ' })).toHaveAttribute('aria-pressed', 'true');
  await page.getByRole('button', { name: 'いいえ' }).tap();
  await answer(page, '市などが受け持つ仕事ですか', 'わからない');
  await expect(page.getByRole('heading', { level: 1, name: 'いっしょでないと、難しそうです' })).toBeVisible();
  expect((await phone.taps()) - before).toBe(6);

  // The project: whose and which stand there already.
  await page.getByRole('link', { name: 'この困りごとから、いっしょに取り組む' }).tap();
  await expect(page.getByLabel(/だれの/)).toHaveValue('お年寄り');
  await expect(page.getByLabel(/どんな困りごとを/)).toHaveValue('雪・道路');
  await page.getByLabel(/取り組みの名前/).fill('雪かき応援');
  await page.getByLabel(/^名前/).fill('道路課');
  await page.getByRole('radio', { name: '市・行政' }).last().check();
  await page.getByLabel(/どう変えるか/).fill('朝のうちに外へ出られる');
  await page.getByRole('button', { name: 'この内容で始める' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '雪かき応援' })).toBeVisible();
  await expect(page.getByText('お年寄りの「雪・道路」から「朝のうちに外へ出られる」へ')).toBeVisible();
  const project = /\/s\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';

  // The plan knows what is there, and proposes what is not.
  await page.getByRole('link', { name: 'つぎは「進め方（領域と形）」' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '計画' })).toBeVisible();
  const row = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await expect(row('困りごと')).toContainText('完了');
  await expect(row('ねらい')).toContainText('完了');
  await expect(row('進め方')).toContainText('まだ');

  // The way to domain and form.
  before = await phone.taps();
  await page.getByRole('link', { name: 'つぎは「進め方（領域と形）」' }).tap();
  await answer(page, 'これは、だれのために行いますか。', '地域のみんなのため');
  await answer(page, /許可や税のように/, 'いいえ');
  await answer(page, /いっしょに行うと/, '良くなる');
  await answer(page, '中心になるのは、だれですか。', '市民と市が、同じ責任で');
  await expect(page.getByRole('heading', { level: 1, name: '行政と市民が対等' })).toBeVisible();
  await page.getByRole('radio', { name: /^実行委員会/ }).tap();
  await page.getByRole('link', { name: '気をつける点を見る' }).tap();
  await page.getByRole('checkbox', { name: '役割、責任、費用を書いたもので決めている。' }).tap();
  await expect(page.getByText('1 / 4 すみ')).toBeVisible();
  expect((await phone.taps()) - before).toBe(8);

  // A reload without signal finds all of it; the form calls for a paper.
  await page.reload();
  await expect(page.getByText('1 / 4 すみ')).toBeVisible();
  await page.goto(`/s/${project}/project`);
  await expect(page.getByText('1 / 4 すみ')).toBeVisible();
  await expect(page.getByText('実行委員会')).toBeVisible();
  await page.goto(`/s/${group}/issues`);
  await expect(page.getByRole('heading', { name: '取り組んでいる' })).toBeVisible();

  await phone.setOffline(false);
  await waitUntilSent(page);
  await phone.close();
});

test('somebody who asks honestly may hear that it need not be collaboration, and think again without loss', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await page.setViewportSize({ width: 360, height: 740 });
  const group = await foundGroup(page, { name: '山吹町会', you: '山田 次郎' });
  await phone.setOffline(true);
  await page.goto(`/s/${group}/projects/new`);
  await page.getByLabel(/取り組みの名前/).fill('花見の会');
  await page.getByLabel(/^名前/).fill('公園課');
  await page.getByRole('radio', { name: '市・行政' }).last().check();
  await page.getByRole('button', { name: 'この内容で始める' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '花見の会' })).toBeVisible();
  const project = /\/s\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await page.goto(`/s/${project}/plan/placement`);
  await answer(page, 'これは、だれのために行いますか。', '地域のみんなのため');
  await answer(page, /許可や税のように/, 'いいえ');
  await answer(page, /いっしょに行うと/, '一方だけで十分できる');
  await expect(page.getByRole('heading', { level: 1, name: '協働にしなくてよい' })).toBeVisible();
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: '協働にしなくてよい' })).toBeVisible();
  await page.goto(`/s/${project}/plan`);
  await expect(page.getByText('「協働にしなくてよい」と考えました')).toBeVisible();

  await page.goto(`/s/${project}/plan/placement`);
  await page.getByRole('link', { name: 'もう一度考える' }).tap();
  await expect(page.getByRole('button', { name: '地域のみんなのため' })).toHaveAttribute('aria-pressed', 'true');
  await answer(page, 'これは、だれのために行いますか。', '地域のみんなのため');
  await expect(page.getByRole('button', { name: 'いいえ' })).toHaveAttribute('aria-pressed', 'true');
  await answer(page, /許可や税のように/, 'いいえ');
  await answer(page, /いっしょに行うと/, '良くなる');
  await answer(page, '中心になるのは、だれですか。', '市民の団体');
  await answer(page, '市の支えは、いりますか。', 'いらない。自分たちで進める');
  await expect(page.getByRole('heading', { level: 1, name: '市民が主体' })).toBeVisible();
  await expect(page.getByText('この領域には、決まった形はありません。')).toBeVisible();
  await phone.close();
});
