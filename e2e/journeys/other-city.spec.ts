import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DEFAULT_QUESTIONS, questionSetOf } from '#content/content.ts';
import { questionsFor } from '#domain/evaluation/questions.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup, seedProject, type Seeded } from '../support/seed.ts';
import { serveFolder } from '../support/serve-folder.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

const root = join(import.meta.dirname, '../..');
const people = ['青葉 一郎', '白熊 あおい', '道野 守'] as const;

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('a project goes over to another city: guide, questions, cards and paper follow, the round before stays', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const town = await seedProject(server.address, '雪かき応援プロジェクト', people);
  const { page, close } = await openPhone(browser, server.address);
  await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき応援/);

  await page.goto('/guide');
  await expect(page.getByRole('heading', { level: 2, name: '協働の七つの原則' })).toBeVisible();
  await expect(page.getByRole('list', { name: '原則の一覧' }).getByRole('listitem')).toHaveCount(7);
  const first = await openRound(page, town.space);

  await chooseCity(page, town.space, '山口市', '協働の六つの考え方');
  await page.goto('/guide');
  await expect(page.getByRole('heading', { level: 2, name: '協働の六つの考え方' })).toBeVisible();
  await expect(page.getByRole('list', { name: '原則の一覧' }).getByRole('listitem')).toHaveCount(6);
  await page.getByRole('link', { name: /目的共有/ }).tap();
  await expect(page.getByRole('heading', { level: 1, name: '目的共有' })).toBeVisible();
  const second = await openRound(page, town.space);

  await page.goto(`/s/${town.space}/rounds/${second}/print`);
  const paper = page.getByRole('article');
  await expect(paper.getByRole('rowheader', { name: /^① 目的共有/ })).toBeVisible();
  await expect(paper.getByText('山口市「山口市協働推進プラン」')).toBeVisible();
  await expect(paper.getByText(/対等な関係$/)).toHaveText('③ 相互尊重・対等な関係');
  await page.goto(`/s/${town.space}/rounds/${first}/print`);
  await expect(paper.getByRole('rowheader', { name: '① 対等な関係' })).toBeVisible();
  await expect(paper.getByText('金沢市「協働ハンドブック」')).toBeVisible();

  // The same answers in both: three times 3, and once a 2 about the city, so that it is seen half a step lower.
  await waitUntilSent(page);
  for (const round of [first, second]) await answerAndShow(town, round);
  await page.goto(`/s/${town.space}/rounds/${first}/result`);
  await expect(page.getByRole('heading', { level: 1, name: '結果' })).toBeVisible();
  await expect(page.getByText('大きなちがいや課題は見つかりませんでした')).toBeVisible();
  await page.goto(`/s/${town.space}/rounds/${second}/result`);
  await expect(page.getByRole('checkbox', { name: /⑥ 評価/ })).toBeVisible();
  await expect(page.getByRole('group', { name: '話し合うカード（3枚まで）' }).getByRole('checkbox')).toHaveCount(1);
  await page.goto(`/s/${town.space}/rounds/${second}/print`);
  await expect(paper.getByText('原則：協働の六つの考え方')).toBeVisible();
  await close();
});

test('a group asks what its city asks: five in Kanazawa, nothing in Yamaguchi, and always the desk decides', async ({
  browser,
}) => {
  const town = await seedGroup(server.address, '花丘町会', ['青葉 一郎', '若葉 花子']);
  for (const name of ['常盤 正夫', '柏木 みどり'])
    await must(
      town.phones['青葉 一郎']?.store.people.createRosterMember(town.space, { name, role: 'member' }) ?? fail(),
    );
  await town.phones['青葉 一郎']?.sync();
  const { page, close, setOffline } = await openPhone(browser, server.address);
  await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /花丘町会/);
  await page.goto(`/settings/groups/${town.space}`);
  await setOffline(true);
  await page.getByRole('link', { name: '登録の要件をたしかめる' }).tap();
  await expect(page.getByText('5人以上')).toBeVisible();
  await expect(page.getByText('名簿に4人います。あと1人です。')).toBeVisible();
  await page.getByRole('checkbox', { name: /もうけを目的にしていない/ }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: /もうけを目的にしていない/ })).toBeChecked();
  for (const box of await page.getByRole('checkbox').all()) await box.check();
  await expect(page.getByRole('heading', { name: '窓口に相談してください' })).toBeVisible();
  await expect(page.getByText('対象にならない活動に、印があります。')).toBeVisible();
  await expect(page.getByText('登録できます')).toHaveCount(0);
  await page.getByRole('link', { name: '紙で見る' }).tap();
  await expect(page.getByRole('article').getByText('☐ 5人以上（名簿に4人）')).toBeVisible();
  await expect(page.getByRole('article').getByText('☑ もうけを目的にしていない。')).toBeVisible();
  await chooseCity(page, town.space, '山口市', '協働の六つの考え方');
  await page.goto(`/s/${town.space}/city/requirements`);
  await expect(page.getByText('山口市の資料には、登録の要件がありません。')).toBeVisible();
  await expect(page.getByRole('heading', { name: '窓口に相談してください' })).toBeVisible();
  await close();
});

test('cities that came as data files alone have their own numbers on screens and paper', async ({ browser }) => {
  test.setTimeout(240_000);
  const dist = mkdtempSync(join(tmpdir(), 'kyodo-note-cities-'));
  execFileSync(
    join(root, 'node_modules/.bin/node'),
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--outDir', dist, '--emptyOutDir', '--logLevel', 'error'],
    { cwd: root, env: { ...process.env, NODE_ENV: 'production', CONTENT_DIR: 'e2e/fixtures/other-cities' } },
  );
  const app = await serveFolder(dist, server.address);
  const town = await seedGroup(server.address, '若葉会', ['青葉 一郎', '若葉 花子']);
  const host = town.phones['青葉 一郎'] ?? fail();
  for (const name of ['常盤 正夫', '柏木 みどり'])
    await must(host.store.people.createRosterMember(town.space, { name, role: 'member' }));
  await host.sync();
  const project = await seedProject(server.address, '桜まつり', people);
  const { page, close } = await openPhone(browser, app.url);
  await comeBack(page, app.url, town.cards['青葉 一郎'] ?? '', /若葉会/);

  await chooseCity(page, town.space, '並木市', '協働の七つの原則');
  await page.goto(`/s/${town.space}/city/requirements`);
  await expect(page.getByText('10人以上')).toBeVisible();
  await expect(page.getByText('名簿に4人います。あと6人です。')).toBeVisible();
  await chooseCity(page, town.space, '花丘市', '協働の六つの考え方');
  await page.goto(`/s/${town.space}/city/requirements`);
  await expect(page.getByText('3人以上')).toBeVisible();
  await expect(page.getByText('足りています。')).toBeVisible();
  await page.goto(`/s/${town.space}/city/requirements/print`);
  await expect(page.getByRole('article').getByText('☑ 3人以上（名簿に4人）')).toBeVisible();
  await page.goto(`/s/${town.space}/city`);
  const facts = page.getByRole('region', { name: 'ふりかえりのめやす' });
  await expect(facts.getByText('花丘市の質問')).toBeVisible();
  await expect(facts.getByText('3.6 以上')).toBeVisible();
  await expect(facts.getByText('めやすです。')).toBeVisible();
  await page.goto('/guide');
  await expect(page.getByRole('list', { name: '原則の一覧' }).getByRole('listitem')).toHaveCount(6);
  await close();

  // A project of that city is asked its questions.
  const other = await openPhone(browser, app.url);
  await comeBack(other.page, app.url, project.cards['青葉 一郎'] ?? '', /桜まつり/);
  await chooseCity(other.page, project.space, '花丘市', '協働の六つの考え方');
  const round = await openRound(other.page, project.space);
  await other.page.goto(`/s/${project.space}/rounds/${round}/print`);
  await expect(other.page.getByRole('article').getByText('質問：花丘市の質問')).toBeVisible();
  await waitUntilSent(other.page);
  await answerAndShow(project, round);
  await other.page.goto(`/s/${project.space}/rounds/${round}/result`);
  await expect(other.page.getByRole('checkbox', { name: /① 目的共有/ })).toBeVisible();
  await other.close();
  await app.close();
  rmSync(dist, { recursive: true, force: true });
});

/** Chooses by what stands on the screen and sees that the principles come along. */
const chooseCity = async (page: Page, space: string, city: string, principles: string): Promise<void> => {
  await page.goto(`/s/${space}/city`);
  await page.getByRole('radio', { name: new RegExp(`^${city}`) }).check();
  await expect(page.getByRole('radio', { name: new RegExp(`^${principles}`) })).toBeChecked();
  await page.getByRole('button', { name: '保存する' }).tap();
  await expect(page.getByRole('status').filter({ hasText: '市の資料と原則を変えました' })).toBeVisible();
};

/** Opens a mid-term round with one sheet for each party; returns its id. */
const openRound = async (page: Page, space: string): Promise<string> => {
  await page.goto(`/s/${space}/rounds/new`);
  await page.getByRole('radio', { name: '中間' }).check();
  await page.getByRole('button', { name: 'ふりかえりを始める' }).tap();
  await expect(page).toHaveURL(/\/rounds\/[0-9a-f-]{36}$/);
  return page.url().split('/').at(-1) ?? '';
};

/** Every party hands in its sheet with its own phone, and the first one shows them. */
const answerAndShow = async (town: Seeded, round: string): Promise<void> => {
  const phones = people.map((person) => town.phones[person] ?? fail());
  const watched = town.parties[2] ?? fail();
  for (const [party, phone] of phones.entries()) {
    await phone.sync();
    await answer(phone, town, round, (itemId, subject) =>
      party === 0 && itemId === 'p7-mid-a' && subject === watched ? 2 : 3,
    );
    await phone.sync();
  }
  const [host = fail()] = phones;
  await host.sync();
  await must(host.store.rounds.show(town.space, round));
  await host.sync();
};

const answer = async (
  { store }: TownPhone,
  { space, parties }: Seeded,
  round: string,
  rate: (itemId: string, subject: string) => 2 | 3,
): Promise<void> => {
  await must(store.rounds.givePromise(space, round));
  // Every set of these journeys asks the same items; those of the invented cities are known to the built app alone.
  const set = questionSetOf(DEFAULT_QUESTIONS) ?? fail();
  const mine = (await store.spaces.findSpace(space))?.me.partyId ?? fail();
  for (const { itemId, subject } of questionsFor(set, { phase: 'mid', length: 'short' }, mine, parties))
    await must(store.sheets.writeAnswer(space, round, { itemId, subject, rating: rate(itemId, subject) }));
  await must(store.sheets.handIn(space, round));
};

const fail = (): never => {
  throw new Error('the town is not complete');
};
