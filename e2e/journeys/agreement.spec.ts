import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { partiesOf } from '#store/parties.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;
const claim = 'この記録は署名・押印・契約の代わりにはなりません。規約と市の手続きをご確認ください。';

test('three parties agree on their phones without signal and a fourth on paper, then they change a clause', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const town = await seedProject(server.address, '雪かき', people);
  const host = town.phones['青葉 一郎'];
  if (!host) throw new Error('no phone');
  const elders = await makeQuiet(host.store, town.space);
  await must(
    host.store.projects.changeCharter(town.space, {
      whose: 'お年寄り',
      trouble: '雪かきができない',
      change: '昼までに家の前を歩ける',
    }),
  );
  await host.sync();
  const at = `/s/${town.space}/agreements`;
  const phones: Phone[] = [];
  for (const person of people) {
    const phone = await openPhone(browser, server.address);
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /雪かき/);
    phones.push(phone);
  }
  const [ichiro, aoi, mamoru] = phones.map(({ page }) => page) as [Page, Page, Page];

  // The words come from the plan and are finished by a person, without signal.
  await phones[0]?.setOffline(true);
  await ichiro.goto(at);
  await ichiro.getByRole('button', { name: '全員で約束の文を書く' }).tap();
  await expect(ichiro.getByText('昼までに家の前を歩ける')).toBeVisible();
  await expect(ichiro.getByText(claim)).toBeVisible();
  await ichiro.getByRole('link', { name: '文をなおす' }).tap();
  const costs = ichiro.getByLabel(/^3\. /);
  await costs.fill('道具は町内会が持つ。');
  await ichiro.reload();
  await expect(costs).toHaveValue('道具は町内会が持つ。');
  await ichiro.getByRole('button', { name: '保存する' }).tap();
  await ichiro.getByRole('button', { name: 'みんなに出す' }).tap();
  await ichiro.getByRole('dialog').getByRole('button', { name: 'みんなに出す' }).tap();
  await expect(ichiro.getByText('返事を待っています')).toBeVisible();
  const first = ichiro.url();
  await phones[0]?.setOffline(false);
  await waitUntilSent(ichiro);

  // Everybody reads it, then answers in airplane mode.
  for (const page of [aoi, mamoru]) {
    await page.goto(first);
    await expect(page.getByText('道具は町内会が持つ。')).toBeVisible();
  }
  for (const phone of phones) await phone.setOffline(true);
  for (const page of [ichiro, aoi, mamoru]) await agree(page);
  await expect(aoi.getByText('まだ返事がありません')).toHaveCount(3);
  await ichiro.getByRole('link', { name: `${elders}の返事を入力する` }).tap();
  await ichiro.getByLabel('返事をした人の名前').fill('梅田 よしえ');
  await ichiro.getByRole('radio', { name: '同意する' }).check();
  await ichiro.getByRole('button', { name: 'この返事を出す' }).tap();
  await expect(ichiro.getByText('代表 梅田 よしえ')).toBeVisible();
  await expect(ichiro.getByText('紙の返事を青葉 一郎が入力')).toBeVisible();
  for (const phone of phones) await phone.setOffline(false);
  for (const page of [ichiro, aoi, mamoru]) await waitUntilSent(page);
  for (const page of [ichiro, aoi, mamoru]) {
    await expect(page.getByRole('heading', { level: 2, name: 'いまの約束' })).toBeVisible({ timeout: 20_000 });
    await expect(page.getByText('同意する', { exact: true })).toHaveCount(4);
  }

  // A change is a new version; the old one stays until all say yes to it.
  await aoi.getByRole('button', { name: '変えたい（新しい版をつくる）' }).tap();
  await expect(aoi.getByRole('heading', { level: 1, name: /第2版/ })).toBeVisible();
  await aoi.getByRole('link', { name: '文をなおす' }).tap();
  await aoi.getByLabel(/^3\. /).fill('道具は学生会が持つ。');
  await aoi.getByLabel('前の版から変えること').fill('道具の持ち主');
  await aoi.getByRole('button', { name: '保存する' }).tap();
  await aoi.getByRole('button', { name: '前の版とのちがい' }).tap();
  await expect(aoi.locator('ins')).toHaveText(['学生']);
  await aoi.getByRole('button', { name: 'みんなに出す' }).tap();
  await aoi.getByRole('dialog').getByRole('button', { name: 'みんなに出す' }).tap();
  await waitUntilSent(aoi);
  await mamoru.goto(at);
  await expect(mamoru.getByText('新しい版に全員が同意するまで、いまの約束のまま進めます。')).toBeVisible();
  const current = mamoru.getByRole('list', { name: 'いまの約束' });
  await expect(current.getByRole('link')).toHaveText(/第1版/);
  const second = aoi.url();
  for (const page of [ichiro, aoi, mamoru]) {
    await page.goto(second);
    await agree(page);
    await waitUntilSent(page);
  }
  await aoi.goto(`${second}/consent?party=${await partyOf(host.store, town.space, elders)}`);
  await aoi.getByRole('radio', { name: '同意する' }).check();
  await aoi.getByRole('button', { name: 'この返事を出す' }).tap();
  await waitUntilSent(aoi);
  await mamoru.goto(at);
  await expect(current.getByRole('link')).toHaveText(/第2版/, { timeout: 20_000 });

  // Paper, without signal: numbered clauses, two lines for each party, the sentence that claims nothing.
  await phones[2]?.setOffline(true);
  await mamoru.goto(`${second}/print`);
  await mamoru.getByRole('radio', { name: '大きい' }).check();
  await mamoru.emulateMedia({ media: 'print' });
  const paper = mamoru.getByRole('article');
  await expect(paper.getByText('道具は学生会が持つ。')).toBeVisible();
  await expect(paper.getByRole('table', { name: '署名らん' }).getByRole('row')).toHaveCount(9);
  await expect(paper.getByText(claim)).toBeVisible();
  await expect(paper).toContainText(/第2版.*令和\d+年/);
  expect(await paper.innerText()).not.toMatch(/締結|有効|成立/);
  for (const phone of phones) await phone.close();
});

/** Reads and agrees, by tapping alone. */
const agree = async (page: Page): Promise<void> => {
  await page.getByRole('link', { name: '自分たちの返事をする' }).tap();
  await page.getByRole('radio', { name: '同意する' }).check();
  await page.getByRole('button', { name: 'この返事を出す' }).tap();
  await expect(page.getByRole('status').filter({ hasText: '返事を記録しました' })).toBeVisible();
};

type HostStore = Awaited<ReturnType<typeof seedProject>>['phones'][string]['store'];

/** A party without anybody who uses the app. @returns its name */
const makeQuiet = async (store: HostStore, space: string): Promise<string> => {
  const name = '老人会';
  await must(partiesOf(store).createParty(space, { name, kind: 'civic' }));
  return name;
};

const partyOf = async (store: HostStore, space: string, name: string): Promise<string> => {
  return (await partiesOf(store).listParties(space)).find((party) => party.name === name)?.id ?? '';
};
