// First, for it brings a disk in memory.
import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { attendanceOf } from '#store/attendance.ts';
import { minutesOf } from '#store/minutes.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const [aki, ken, ume] = ['緑川 あき', '青木 けん', '白石 うめ'];

/** A meeting of three with one decision; the minutes are a draft. */
const meetingOfThree = async () => {
  const town = await seedGroup(server.address, 'みどり町内会', [aki, ken, ume]);
  const host = town.phones[aki];
  if (!host) throw new Error('no phone');
  const { store } = host;
  const { id } = await must(
    store.meetings.createMeeting(town.space, {
      type: 'board',
      title: '十一月の役員会',
      on: store.today(),
      place: '集会所',
      chairId: town.members[aki] ?? null,
      scribeId: town.members[aki] ?? null,
    }),
  );
  for (const member of Object.values(town.members))
    await must(attendanceOf(store).setAttendance(town.space, id, member, 'present'));
  await must(minutesOf(store).addDecision(town.space, id, { text: '門松を二つつくる', reason: '入口が二つあるため' }));
  await host.sync();
  return { ...town, board: `/s/${town.space}/meetings/${id}` };
};

test('a draft goes round, is put right, settled and corrected; it prints in two taps and the register finds it', async ({
  browser,
}) => {
  const town = await meetingOfThree();
  const [akis, kens, umes] = [
    await openPhone(browser, server.address),
    await openPhone(browser, server.address),
    await openPhone(browser, server.address),
  ];
  for (const [phone, name] of [
    [akis, aki],
    [kens, ken],
    [umes, ume],
  ] as const) {
    await comeBack(phone.page, server.address, town.cards[name] ?? '', /みどり町内会/);
  }

  // The secretary sends it round: Ken is asked by name.
  await akis.page.goto(`${town.board}/close`);
  await akis.page.getByRole('link', { name: '決める前に、なかまに読んでもらう' }).click();
  await akis.page.getByRole('checkbox', { name: ken }).tap();
  await expect(akis.page.getByRole('checkbox', { name: ken })).toBeChecked();
  await akis.page.getByRole('button', { name: '確認をおねがいする' }).click();
  await expect(akis.page.getByText('これでよい', { exact: true }).first()).toBeVisible();
  await waitUntilSent(akis.page);

  // Ken reads and agrees without a network.
  await kens.page.goto(town.board);
  await expect(kens.page.getByRole('heading', { name: 'この議事録は確認中です' })).toBeVisible();
  await kens.setOffline(true);
  await kens.page.getByRole('link', { name: '読んで答える' }).click();
  await expect(kens.page.getByText('門松を二つつくる').first()).toBeVisible();
  await kens.page.getByRole('button', { name: 'これでよい' }).click();
  await expect(kens.page.getByText('あなたの答え：これでよい')).toBeVisible();

  // Ume asks for a change.
  await umes.page.goto(`${town.board}/check`);
  await umes.page.getByRole('button', { name: 'なおしてほしいところを書く' }).click();
  await umes.page.getByRole('button', { name: 'なおしてほしいと伝える' }).click();
  await expect(umes.page.getByText('どこをどうなおすか、1行入力してください。').first()).toBeVisible();
  await umes.page.getByLabel(/^なおしてほしいところ/).fill('門松は三つです');
  await umes.page.getByRole('button', { name: 'なおしてほしいと伝える' }).click();
  await expect(umes.page.getByText('あなたの答え：なおしてほしい')).toBeVisible();
  await waitUntilSent(umes.page);
  await kens.setOffline(false);
  await waitUntilSent(kens.page);

  // The secretary sees both and puts it right; Ken is told that it was changed after he agreed.
  await akis.page.goto(`${town.board}/check`);
  await expect(akis.page.getByText('門松は三つです')).toBeVisible();
  await expect(rowOf(akis.page, ken)).toContainText('これでよい');
  await putRight(akis.page, town.board);
  await waitUntilSent(akis.page);
  await kens.page.goto(`${town.board}/check`);
  await expect(kens.page.getByRole('heading', { name: 'そのあと直されました' })).toBeVisible();
  await kens.page.getByRole('button', { name: 'これでよい' }).click();
  await expect(kens.page.getByText('あなたの答え：これでよい')).toBeVisible();
  await waitUntilSent(kens.page);

  // Settled, and after ten minutes a correction beside it.
  await akis.page.clock.install();
  await akis.page.goto(`${town.board}/close`);
  await akis.page.getByRole('button', { name: /^これで決まり/ }).click();
  await expect(akis.page.getByRole('button', { name: 'もどす' }).first()).toBeVisible();
  await akis.page.clock.fastForward('11:00');
  await akis.page.getByRole('link', { name: '訂正を書く' }).click();
  await akis.page.getByLabel(/^どこの訂正ですか/).fill('決まったこと');
  await akis.page.getByLabel(/^正しい内容/).fill('竹は会長が用意します');
  await akis.page.getByRole('button', { name: '訂正を残す' }).click();
  await expect(akis.page.getByRole('region', { name: '訂正' }).getByText('竹は会長が用意します')).toBeVisible();
  await waitUntilSent(akis.page);

  // Ken prints: two taps from the meeting, and the paper says everything.
  await kens.page.goto(town.board);
  await expect(kens.page.getByRole('region', { name: '訂正' }).getByText('竹は会長が用意します')).toBeVisible();
  await kens.page.evaluate(() => {
    const watch = window as unknown as { printed: number };
    watch.printed = 0;
    window.print = () => {
      watch.printed += 1;
    };
  });
  const before = await kens.taps();
  await kens.page.getByRole('link', { name: '紙で見る' }).first().click();
  await kens.page.getByRole('button', { name: '印刷する' }).click();
  expect(await kens.page.evaluate(() => (window as unknown as { printed: number }).printed)).toBe(1);
  expect((await kens.taps()) - before).toBe(2);
  const paper = kens.page.getByRole('article');
  await expect(paper).toContainText('門松を三つつくる');
  await expect(paper).toContainText('竹は会長が用意します');
  await expect(paper).toContainText('読んで「これでよい」と答えた人：青木 けん');
  await expect(paper).toContainText('確定');

  // The register finds the decision by a word of its reason.
  await kens.page.goto(`/s/${town.space}/meetings/decisions`);
  await kens.page.getByLabel('ことばでさがす').fill('入口');
  await expect(kens.page.getByText('門松を三つつくる', { exact: true })).toBeVisible();
  await kens.page.getByLabel('ことばでさがす').fill('花見');
  await expect(kens.page.getByText('あてはまるものはありません。')).toBeVisible();

  // What somebody carries is seen by that person and by the chair; what Ken can take on stays with Ken.
  await kens.page.goto(`/s/${town.space}/meetings/loads`);
  await expect(kens.page.getByRole('heading', { name: 'あなたの役目' })).toBeVisible();
  await expect(kens.page.getByRole('heading', { name: 'みんなの役目' })).toBeHidden();
  await expect(kens.page.getByRole('main').getByText(new RegExp(aki))).toBeHidden();
  await kens.page.getByRole('radio', { name: 'ちょっと' }).click();
  await expect(kens.page.getByText('思っていたくらいの役目です。')).toBeVisible();
  await waitUntilSent(kens.page);
  await akis.page.goto(`/s/${town.space}/meetings/loads`);
  await expect(akis.page.getByRole('heading', { name: 'みんなの役目' })).toBeVisible();
  await expect(akis.page.getByText(`${aki}　2件`)).toBeVisible();
  expect(akis.received.join('')).not.toContain('a_little');
  expect(await akis.disk()).not.toContain('a_little');
  expect(await kens.disk()).toContain('a_little');

  for (const phone of [akis, kens, umes]) await phone.close();
});

const rowOf = (page: Page, name: string) =>
  page.getByRole('region', { name: '確かめた人' }).getByRole('listitem').filter({ hasText: name });

/** The decision is changed on the board. */
const putRight = async (page: Page, board: string): Promise<void> => {
  await page.goto(board);
  const rest = page.getByRole('button', { name: /^(議題のほか|書きとめる)/ }).first();
  if ((await rest.getAttribute('aria-expanded')) === 'false') await rest.click();
  await page.getByRole('button', { name: /「門松を二つつくる」をなおす/ }).click();
  await page.getByRole('textbox', { name: /^決まったこと/ }).fill('門松を三つつくる');
  await page.getByRole('button', { name: '書きとめる', exact: true }).last().click();
  await expect(page.getByText('門松を三つつくる').filter({ visible: true }).first()).toBeVisible();
};
