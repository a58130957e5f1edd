import { randomBytes } from 'node:crypto';
import { expect, type Page, test } from '@playwright/test';
import { contextOf } from '#store/context.ts';
import { must } from '#testing/town/must.ts';
import { ok } from '#domain/basis/result.ts';
import type { Edit } from '#domain/records.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { seedGroup, type Seeded } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
let town: Seeded;
let log = '';
test.beforeAll(async () => {
  server = await startNotebookServer();
  town = await seedGroup(server.address, 'けやき町会', ['欅 一郎', '松 二葉']);
  await writeYear();
});
test.afterAll(() => server.close());

/** What the chair has written before the other phone is opened. */
const writeYear = async (): Promise<void> => {
  const { space } = town;
  const chair = town.phones['欅 一郎'];
  if (!chair) throw new Error('the chair has no phone');
  const { store } = chair;
  const done = await must(
    store.activities.createLog(space, { on: '2026-10-04', title: 'コウエン清掃', note: 'ｶﾞﾗｽを片付けた' }),
  );
  log = done.id;
  await must(store.activities.createLog(space, { on: '2025-10-05', title: '公園の清掃' }));
  await must(store.events.createEvent(space, { title: '大掃除', on: '2026-12-13', bring: 'ゴム手袋' }));
  const meeting = await must(store.meetings.createMeeting(space, { title: '十月の役員会', on: '2026-10-20' }));
  const body = await store.texts.openText(space, meeting.id);
  body.edit('備品の話をした。\nヒカリ電気の見積もりは来月に決める。');
  await must(body.close());
  const write = (edit: Edit) =>
    must(contextOf(store).commit(space, `${edit.kind}.create`, async () => ok({ edits: [edit], value: undefined })));
  const authorId = town.members['欅 一郎'] ?? '';
  const sha = randomBytes(32).toString('hex');
  const picture = { sha, size: 1000, type: 'image/jpeg', width: 40, height: 30, faces: 'none' } as const;
  const thumb = { thumbSha: randomBytes(32).toString('hex'), thumbSize: 200, thumbType: 'image/jpeg' } as const;
  await write({
    kind: 'attachment',
    id: crypto.randomUUID(),
    set: { aboutId: log, ...picture, ...thumb, caption: 'チューリップの前で', order: 'a', authorId },
  });
  await write({
    kind: 'incident',
    id: crypto.randomUUID(),
    set: { aboutId: log, sort: 'accident', on: '2026-10-04', what: '足首をねんざした', who: '松さん', authorId },
  });
  await chair.sync();
};

const look = async (page: Page, words: string): Promise<void> => {
  await page.getByLabel('さがす言葉').fill(words);
};

const openSearch = async (phone: Phone): Promise<void> => {
  await comeBack(phone.page, server.address, town.cards['松 二葉'] ?? '', /けやき町会/);
  await waitUntilSent(phone.page);
  await phone.setOffline(true);
  await phone.page.goto(`/s/${town.space}/activities`);
  await phone.page.getByRole('link', { name: 'さがす' }).click();
  await expect(phone.page.getByRole('heading', { level: 1, name: 'さがす' })).toBeVisible();
};

test('in airplane mode somebody finds what was written, however it is spelled, and comes back to where they were', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await openSearch(phone);

  await look(page, 'こうえん');
  await expect(page.getByRole('status').filter({ hasText: '1件' })).toBeVisible();
  await expect(page.locator('mark', { hasText: 'コウエン' })).toBeVisible();
  await look(page, 'がらす');
  await expect(page.locator('mark', { hasText: 'ｶﾞﾗｽ' })).toBeVisible();
  await look(page, '清掃');
  await expect(page.getByText('2件見つかりました')).toBeVisible();
  await look(page, 'ひかり でんき 見積');
  await expect(page.getByText('「ひかり でんき 見積」は見つかりませんでした')).toBeVisible();
  await look(page, 'ひかり　見積');
  await expect(page.getByRole('link', { name: /十月の役員会/ })).toBeVisible();
  await look(page, 'ちゅーりっぷ');
  await expect(page.getByRole('link', { name: /コウエン清掃/ }).getByText('写真')).toBeVisible();

  // The filter, a hit, and back again.
  await look(page, '清掃');
  await page.getByText('しぼりこむ').click();
  await page.getByRole('radio', { name: '2025年' }).check();
  await expect(page.getByText('1件見つかりました')).toBeVisible();
  await page.getByRole('link', { name: /公園の清掃/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '公園の清掃' })).toBeVisible();
  await page.getByRole('button', { name: 'もどる' }).click();
  await expect(page.getByLabel('さがす言葉')).toHaveValue('清掃');
  await expect(page.getByText('1件見つかりました')).toBeVisible();
  await page.getByRole('button', { name: '言葉を消す', exact: true }).click();
  await page.getByRole('button', { name: '清掃' }).click();
  await expect(page.getByText('1件見つかりました')).toBeVisible();
  await phone.close();
});

test('an accident that lies on an officer’s phone is not found, and what is deleted vanishes at once', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await openSearch(phone);
  expect(await phone.disk()).toContain('足首をねんざした');
  await look(page, 'ねんざ');
  await expect(page.getByText('「ねんざ」は見つかりませんでした')).toBeVisible();
  await look(page, '足首');
  await expect(page.getByText('「足首」は見つかりませんでした')).toBeVisible();

  await look(page, '大掃除');
  await page.getByRole('link', { name: /大掃除/ }).click();
  await page
    .getByRole('link', { name: /なおす|変更/ })
    .first()
    .click();
  await page.getByRole('button', { name: /消す/ }).first().click();
  await expect(page).toHaveURL(/\/events$/);
  await page.getByRole('link', { name: 'さがす' }).click();
  await expect(page.getByText('「大掃除」は見つかりませんでした')).toBeVisible();
  await page.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('link', { name: /大掃除/ })).toBeVisible();
  await phone.close();
});

test('kana that are still being converted are not looked for', async ({ browser }) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await openSearch(phone);
  await page.getByLabel('さがす言葉').focus();
  const keyboard = await phone.context.newCDPSession(page);
  await keyboard.send('Input.imeSetComposition', { text: 'せいそう', selectionStart: 4, selectionEnd: 4 });
  await expect(page.getByLabel('さがす言葉')).toHaveValue('せいそう');
  await expect(page.getByText('見つかりませんでした')).toHaveCount(0);
  await keyboard.send('Input.insertText', { text: '清掃' });
  await expect(page.getByText('2件見つかりました')).toBeVisible();
  await phone.close();
});
