// First, for it brings the disk in memory.
import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { agendaOf } from '#store/agenda.ts';
import { attendanceOf } from '#store/attendance.ts';
import { minutesOf } from '#store/minutes.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { type SeededPhone, seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

/** Two write the minutes, five take part. Three look at real browsers, the others' phones speak to the server themselves. */
const secretaries = ['緑川 あき', '青木 けん'] as const;
const members = ['赤井 はる', '白川 ゆう', '黒田 なお', '茶谷 りん', '金子 そら'] as const;

test('two secretaries and five members in one meeting, two of them offline for half of it: everything is there once, the same for all', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const town = await seedGroup(server.address, 'みどり町内会', [...secretaries, ...members]);
  const phoneOf = (person: string): SeededPhone => {
    const phone = town.phones[person];
    if (!phone) throw new Error(`${person} has no phone`);
    return phone;
  };
  const host = phoneOf(secretaries[0]);
  const { space } = town;
  const facts = { type: 'board', title: '役員会', on: host.store.today(), place: '集会所' } as const;
  const { id: meeting } = await must(host.store.meetings.createMeeting(space, facts));
  for (const title of ['会計の報告', '門松づくり'])
    await must(agendaOf(host.store).addAgendaItem(space, meeting, { title }));
  await host.sync();
  const board = `/s/${space}/meetings/${meeting}`;

  // Both secretaries and one member hold a browser, and see the board.
  const [aki, ken, haru] = [
    await openPhone(browser, server.address),
    await openPhone(browser, server.address),
    await openPhone(browser, server.address),
  ];
  const browsers = [aki, ken, haru];
  for (const [at, phone] of browsers.entries()) {
    const person = [...secretaries, ...members][at] ?? '';
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /みどり町内会/);
    await phone.page.goto(board);
    await expect(phone.page.getByRole('heading', { level: 1, name: '役員会' })).toBeVisible();
  }
  const others = members.slice(1).map((person) => ({ person, phone: phoneOf(person) }));
  for (const { phone } of others) await phone.sync();

  // First half: one secretary and one member have no network.
  await ken.setOffline(true);
  const silent = others[0];
  if (!silent) throw new Error('nobody is offline');
  silent.phone.setOnline(false);
  const expected = { remarks: [] as string[], decisions: [] as string[] };
  await decide(aki.page, '会計の報告', '会費はそのまま', expected.decisions);
  await decide(ken.page, '会計の報告', '領収書は箱に入れる', expected.decisions);
  await remark(haru.page, board, '質問', '繰越しはいくらですか', expected.remarks);
  for (const { person, phone } of others) {
    const { store } = phone;
    const [item] = await agendaOf(store).listAgenda(space, meeting);
    const text = `${person}の意見`;
    await must(minutesOf(store).addRemark(space, meeting, { text, type: 'opinion', agendaItemId: item?.id ?? null }));
    expected.remarks.push(text);
    await must(attendanceOf(store).checkIn(space, meeting, town.members[person] ?? ''));
    if (phone !== silent.phone) await phone.sync();
  }
  await write(aki.page, 'あきの書いた本文。');
  await write(ken.page, 'けんの書いた本文。');
  await expect(ken.page.getByText('オフライン（使えます）').first()).toBeVisible();

  // Second half: everybody is there again.
  await ken.setOffline(false);
  silent.phone.setOnline(true);
  await decide(ken.page, '門松づくり', '門松は二つつくる', expected.decisions);
  for (const { phone } of others) await phone.sync();
  for (const { page } of browsers) await waitUntilSent(page);
  for (const { phone } of [{ phone: host }, ...others]) await phone.sync();

  // Every remark and decision once, on every phone, whatever way it came.
  for (const { store } of [host, ...others.map(({ phone }) => phone)]) {
    const decided = await minutesOf(store).listDecisions(space, meeting);
    expect(decided.map(({ text }) => text).toSorted()).toEqual(expected.decisions.toSorted());
    const said = await minutesOf(store).listRemarks(space, meeting);
    expect(said.map(({ text }) => text).toSorted()).toEqual(expected.remarks.toSorted());
    const body = await store.texts.readText(space, meeting);
    for (const part of ['あきの書いた本文。', 'けんの書いた本文。']) expect(body.split(part).length).toBe(2);
    expect(body).toBe(await host.store.texts.readText(space, meeting));
  }
  const papers: string[] = [];
  for (const { page } of browsers) papers.push(await paper(page, board, expected));
  expect(papers[1]).toBe(papers[0]);
  expect(papers[2]).toBe(papers[0]);

  // Confirmed minutes are printed in two taps.
  await aki.page.goto(board);
  await aki.page.getByRole('link', { name: '確かめておわる' }).tap();
  await aki.page.getByRole('button', { name: /^これで決まり/ }).tap();
  await expect(aki.page.getByText(/これで決まりになりました|この議事録は確定しています/)).toBeVisible();
  await waitUntilSent(aki.page);
  await ken.page.goto(board);
  await expect(ken.page.getByText(/これで決まりになりました|この議事録は確定しています/)).toBeVisible({
    timeout: 30_000,
  });
  await ken.page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', '');
  });
  const before = await ken.taps();
  await ken.page
    .getByRole('link', { name: /紙で見る/ })
    .first()
    .tap();
  await ken.page.getByRole('button', { name: '印刷する' }).tap();
  await expect(ken.page.locator('html[data-printed]')).toBeAttached();
  expect((await ken.taps()) - before).toBe(2);
  for (const phone of browsers) await phone.close();
});

/** Unfolds an item of the agenda. */
const unfold = async (page: Page, item: string): Promise<void> => {
  const row = page.getByRole('button', { name: new RegExp(`^\\d\\s*${item}`) });
  if ((await row.getAttribute('aria-expanded')) !== 'true') await row.tap();
};

const decide = async (page: Page, item: string, text: string, known: string[]): Promise<void> => {
  await unfold(page, item);
  await page.getByRole('button', { name: '決まったことを書く' }).tap();
  await page.getByRole('textbox', { name: /^決まったこと/ }).fill(text);
  await page.getByRole('button', { name: '書きとめる', exact: true }).tap();
  await expect(page.getByText(text).filter({ visible: true }).first()).toBeVisible();
  known.push(text);
};

const remark = async (page: Page, board: string, type: string, text: string, known: string[]): Promise<void> => {
  await page.goto(`${board}/remarks`);
  await page.getByRole('button', { name: `${type}を書く` }).tap();
  await page.getByRole('textbox', { name: new RegExp(`^${type}`) }).fill(text);
  await page.getByRole('button', { name: '書きとめる', exact: true }).tap();
  await expect(page.getByRole('region', { name: type, exact: true }).getByText(text)).toBeVisible();
  known.push(text);
};

const write = async (page: Page, text: string): Promise<void> => {
  const body = page.getByRole('region', { name: '本文' }).getByRole('textbox');
  await body.fill(text);
  await body.blur();
};

/** The minutes as they stand on paper, without the line that says when they were made. */
const paper = async (
  page: Page,
  board: string,
  expected: { readonly remarks: readonly string[]; readonly decisions: readonly string[] },
): Promise<string> => {
  await page.goto(`${board}/print`);
  const sheet = page.locator('article.print-sheet');
  for (const text of [...expected.decisions, ...expected.remarks])
    await expect(sheet.getByText(text).first()).toBeVisible({ timeout: 30_000 });
  await expect(sheet.getByText('けんの書いた本文。')).toBeVisible();
  const lines = (await sheet.innerText()).split('\n');
  return lines.filter((line) => !/\d{1,2}:\d{2}/.test(line)).join('\n');
};
