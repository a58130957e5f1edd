import { expect, test } from '@playwright/test';
import { DEFAULT_QUESTIONS } from '#content/content.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { answerAll, resultTables } from '../support/rounds.ts';
import { seedProject } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('one phone is passed round four people of two parties in a hall without signal, up to the やること', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const town = await seedProject(server.address, '雪かき', ['青葉 一郎', '白熊 あおい']);
  const host = town.phones['青葉 一郎'];
  const other = town.phones['白熊 あおい'];
  if (!host || !other) throw new Error('no phone');
  const hanako = await must(host.store.people.createRosterMember(town.space, { name: '若葉 花子', role: 'member' }));
  const masao = await must(host.store.people.createRosterMember(town.space, { name: '常盤 正夫', role: 'member' }));
  const evaluators = [...Object.values(town.members), hanako.id, masao.id];
  const { id: round } = await must(
    host.store.rounds.createRound(town.space, {
      phase: 'mid',
      set: DEFAULT_QUESTIONS,
      length: 'short',
      voice: 'anonymous',
      collect: 'onePhone',
      evaluators,
    }),
  );
  await host.sync();
  const at = `/s/${town.space}/rounds/${round}`;
  const parties = ['青葉 一郎の会', '白熊 あおいの会'];

  const passed = await openPhone(browser, server.address);
  const { page } = passed;
  await comeBack(page, server.address, town.cards['青葉 一郎'] ?? '', /雪かき/);
  await page.goto(at);
  await expect(page.getByRole('heading', { level: 1, name: /第1回ふりかえり/ })).toBeVisible();
  await passed.setOffline(true);
  await page.getByRole('link', { name: 'スマホを回して答える' }).tap();
  const turns = [0, 0, 1, 0];
  const marker = 'しるし四人目のひとこと2288';
  for (const [turn, party] of turns.entries()) {
    await expect(page.getByText(`4人中 ${turn}人`)).toBeVisible();
    await page.getByRole('button', { name: `わたしは${parties[party]}の者です` }).tap();
    const promise = page.getByRole('button', { name: '約束して答え始める' });
    const question = page.getByText(/^質問 1 \//);
    await expect(promise.or(question)).toBeVisible();
    if (await promise.isVisible()) await promise.tap();
    await answerAll(page, (n) => (n === 3 ? '△' : turn === 3 ? '○' : '◎'), turn === 3 ? marker : undefined);
    await page.getByRole('button', { name: 'これで出す' }).tap();
    // Nobody gets back into what the person before has written.
    await expect(
      page.getByRole('heading', { level: 1, name: /つぎの方に渡してください|全員が答えました/ }),
    ).toBeVisible();
    await page.goBack();
    await expect(page.getByText(marker)).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'これで出す' })).toHaveCount(0);
    await page.goto(`${at}/pass`);
  }
  await page.goto(`${at}/pass`);
  await page.getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await page.getByRole('dialog').getByRole('button', { name: 'いっせいに見せ合う' }).tap();
  await expect(page).toHaveURL(/\/result$/);
  const here = await resultTables(page, parties, false);
  await page.goto(`${at}/result?card=equality`);
  await expect(page.getByText(marker)).toBeVisible();
  await page.goto(`${at}/result?card=purpose&do=new`);
  await page.getByLabel(/何をしますか/).fill('集合場所の地図をつくる');
  await page.getByRole('radio', { name: '白熊 あおい', exact: true }).tap();
  await page.getByRole('button', { name: '1か月後' }).tap();
  await page.getByLabel(/できたと言える状態/).fill('地図を全員がもっている');
  await page.getByRole('button', { name: '保存する' }).tap();
  await expect(page.getByRole('status').filter({ hasText: 'やることに入れました' })).toBeVisible();

  await passed.setOffline(false);
  await waitUntilSent(page);
  await page.goto(`${at}/result`);
  expect(await resultTables(page, parties, false)).toEqual(here);

  const theirs = await openPhone(browser, server.address);
  await comeBack(theirs.page, server.address, town.cards['白熊 あおい'] ?? '', /雪かき/);
  await theirs.page.goto(`${at}/result`);
  expect(await resultTables(theirs.page, parties, false)).toEqual(here);
  await theirs.page.goto(`/s/${town.space}`);
  await expect(theirs.page.getByText('集合場所の地図をつくる').first()).toBeVisible();
  // The sheets themselves reached nobody: only the figures and the comment without a name did.
  const held = await theirs.disk();
  expect(held).toContain(marker);
  expect(held).not.toContain('"answer.');
  await passed.close();
  await theirs.close();
});
