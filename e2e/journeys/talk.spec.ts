// The phones of the others live here in Node: what they stand on has to be there before their store.
import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { talksOf } from '#store/talks.ts';
import { must } from '#testing/town/must.ts';
import { listViolations } from '../support/inspect-page.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedProject } from '../support/seed.ts';
import { showRound } from '../support/shown-round.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('around one phone in a hall without signal: promises, vote, 45 minutes, やること, paper, the plan of the next cycle', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const people = ['青葉 一郎', '白熊 あおい'] as const;
  const town = await seedProject(server.address, '雪かき', people);
  const [host, other] = people.map((person) => town.phones[person]);
  if (!host || !other) throw new Error('no phone');
  const { space } = town;
  const talks = talksOf(host.store);
  const earlier = await showRound(space, 'mid', [host, other], () => 3);
  const { id: note } = await must(talks.addNote(space, earlier, 'try', '地図'));
  const ownerId = town.members[people[1]] ?? '';
  const promised = { what: '集合場所の地図をつくる', ownerId, dueOn: '2099-01-31', doneWhen: '地図を配った' };
  await must(talks.makeAction(space, note, promised));
  const round = await showRound(space, 'after', [host, other], (party, question) =>
    question % 3 === 0 ? (party === 0 ? 4 : 1) : question % 3 === 1 ? 2 : 4,
  );
  for (const stage of ['do', 'see'] as const) await must(host.store.projects.changeStage(space, stage));
  await host.sync();

  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await comeBack(page, server.address, town.cards[people[0]] ?? '', /雪かき/);
  await waitUntilSent(page);
  const at = `/s/${space}/rounds/${round}`;
  await page.goto(`${at}/result`);
  await expect(page.getByRole('heading', { level: 1, name: '結果' })).toBeVisible();
  await page.clock.install();
  await phone.setOffline(true);

  await test.step('what was promised last time comes first', async () => {
    const first = page.getByRole('heading', { level: 2 }).first();
    await expect(first).toHaveText('前回の約束はどうなった');
    await page.getByRole('radio', { name: '一部できた' }).tap();
    await page.getByLabel('わけや、つぎのこと').fill('半分の地区まで配った');
    await page.getByLabel('わけや、つぎのこと').blur();
    await expect(page.getByText('前より').or(page.getByText('同じくらい')).first()).toBeVisible();
  });

  await test.step('cards are chosen by vote; no number is seen before it is closed', async () => {
    await page.getByRole('link', { name: 'みんなで投票してえらぶ' }).tap();
    const cards = page.getByRole('group', { name: 'あなたがえらぶカード（3枚まで）' }).getByRole('checkbox');
    for (const card of [0, 1, 2]) await cards.nth(card).tap();
    await cards.nth(3).tap();
    await expect(page.getByRole('status').filter({ hasText: '3枚えらんでいます' })).toBeVisible();
    await expect(cards.nth(3)).not.toBeChecked();
    await page.getByText('手をあげて数える').tap();
    await page
      .getByRole('button', { name: /手をあげた人を1つ増やす/ })
      .first()
      .tap();
    await expect(page.getByText('スマホ 1・手')).toHaveCount(0);
    await page.getByRole('button', { name: '投票をしめる' }).tap();
    await expect(page.getByText('スマホ 1・手 1')).toBeVisible();
    const chosen = page.getByRole('group', { name: '話し合うカードにする（3枚まで）' }).getByRole('checkbox');
    await chosen.nth(0).tap();
    await chosen.nth(1).tap();
    await expect(chosen.nth(1)).toBeChecked();
    await page.getByRole('link', { name: 'このカードで話し合う' }).tap();
  });

  await test.step('45 minutes by the clock, over a pause and a reload', async () => {
    await page.getByRole('button', { name: 'はじめる（45分）' }).tap();
    const clock = page.getByRole('timer');
    await expect(page.getByRole('heading', { level: 1, name: '約束' })).toBeVisible();
    await expect(clock).toHaveText(/^(5:00|4:5\d)$/);
    await page.clock.fastForward('03:00');
    await expect(clock).toHaveText(/^(2:00|1:5\d)$/);
    await page.getByRole('button', { name: '止める' }).tap();
    await page.clock.fastForward('10:00');
    await expect(clock).toHaveText(/^(2:00|1:5\d)$/);
    await page.getByRole('button', { name: '動かす' }).tap();
    await page.reload();
    await expect(clock).toHaveText(/^(2:00|1:5\d|1:4\d)$/);
    await page.clock.fastForward('02:30');
    await expect(page.getByRole('status').filter({ hasText: '時間です' })).toBeVisible();
    await onward(page, '良かった点とありがとう');
    await expect(page.getByRole('heading', { name: '良かったところ' })).toBeVisible();
    await onward(page, 'カードを話す');
    await page.getByLabel('共有できたこと').fill('人が足りない朝があった');
    await page.getByLabel('認識に違いがあったこと').fill('連絡の役の受け取り方');
    await page.getByLabel('今後改善が必要なこと').fill('連絡の順番を紙にする');
    await page.getByLabel('今後改善が必要なこと').blur();
    await onward(page, '続ける・困った・ためす');
    for (const [column, words] of [
      ['続ける', '朝の声かけ'],
      ['困った', '道具が足りない'],
      ['ためす', '道具をよその会と貸し借りする'],
    ] as const) {
      await page.getByLabel(`「${column}」に足す`).fill(words);
      await page.getByRole('region', { name: column, exact: true }).getByRole('button', { name: '足す' }).tap();
      await expect(page.getByRole('listitem').filter({ hasText: words })).toBeVisible();
    }
    await onward(page, '次の一歩');
  });

  await test.step('a ためす becomes a やること with owner, day and 「できたと言える状態」', async () => {
    await page.getByRole('link', { name: /「道具をよその会と貸し借りする」をやることにする/ }).tap();
    await page.getByRole('radio', { name: people[0], exact: true }).tap();
    await page.getByRole('button', { name: '1か月後' }).tap();
    await page.getByRole('button', { name: '保存する' }).tap();
    await expect(page.getByRole('link', { name: /できた.*入力してください/ })).toBeVisible();
    await page.getByLabel(/できたと言える状態/).fill('貸し借りの表を全員がもっている');
    await page.getByRole('button', { name: '保存する' }).tap();
    await expect(page.getByText('「ためす」は、ぜんぶ「やること」になりました。')).toBeVisible();
    await page.getByRole('checkbox', { name: /次に変えることを/ }).tap();
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '話し合いを終える' }).tap();
    await page.getByText('文を見る').tap();
    await expect(page.locator('pre')).toContainText('■やること');
    await expect(page.locator('pre')).toContainText('できたと言える状態：貸し借りの表を全員がもっている');
    await expect(page.locator('pre')).not.toContainText(/\d\.\d/);
  });

  await test.step('the sheet for the wall has the strengths and the chosen cards with room for a hand', async () => {
    await page.goto(`${at}/poster`);
    await page.emulateMedia({ media: 'print' });
    const paper = page.locator('.print-sheet');
    await expect(paper.getByRole('heading', { name: '話し合いの紙' })).toBeVisible();
    await expect(paper.getByRole('table')).toHaveCount(2);
    await expect(page.getByRole('button', { name: '印刷する' })).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
  });

  await test.step('the next plan begins with what was ticked and nothing else', async () => {
    await page.goto(`/s/${space}/plan/next`);
    await page.getByRole('checkbox', { name: /連絡の順番を紙にする/ }).tap();
    await page.getByRole('checkbox', { name: /道具をよその会と貸し借りする/ }).tap();
    const preview = page.getByRole('region', { name: '次の計画に入るもの' });
    await expect(preview.getByText('連絡の順番を紙にする')).toBeVisible();
    await expect(preview.getByText('人が足りない朝があった')).toHaveCount(0);
    expect(await listViolations(page)).toEqual([]);
    await page.getByRole('button', { name: '2回目の計画をはじめる' }).tap();
    await page.getByRole('dialog').getByRole('button', { name: '2回目の計画をはじめる' }).tap();
    await expect(page.getByRole('status').filter({ hasText: '2回目の計画をはじめました' })).toBeVisible();
    await page.goto(`/s/${space}/plan/next`);
    await expect(page.getByText(/この計画は、「第2回ふりかえり（事後）」から始まりました/)).toBeVisible();
  });

  await test.step('all of it reaches the other party', async () => {
    await phone.setOffline(false);
    await waitUntilSent(page);
    await other.sync();
    const theirs = talksOf(other.store);
    expect(await theirs.listPromises(space, round)).toMatchObject([
      { outcome: 'partly', outcomeNote: '半分の地区まで配った' },
    ]);
    expect(await theirs.findTalk(space, round)).toMatchObject({ state: 'done', 'after.t-change': true });
    expect((await other.store.projects.findProject(space))?.fromRoundId).toBe(round);
  });
  await phone.close();
});

const onward = async (page: Page, step: string): Promise<void> => {
  await page.getByRole('button', { name: 'つぎへ' }).tap();
  await expect(page.getByRole('heading', { level: 1, name: step })).toBeVisible();
};
