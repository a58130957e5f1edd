import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { circularsOf } from '#store/circulars.ts';
import { safetyOf } from '#store/safety.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { must } from '#testing/town/must.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, foundGroup, invite, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('in airplane mode a template is agreed on, used in three taps, filled in afterwards and done once more', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await phone.setOffline(true);
  await page.reload();
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });

  await page.goto(`/s/${space}/activities`);
  await page.getByRole('link', { name: 'ひな形をつくる・なおす' }).click();
  await page.getByRole('link', { name: 'ひな形をつくる' }).click();
  await page.getByLabel(/活動の名前/).fill('花だんの手入れ');
  await page.getByLabel(/どこで/).fill('中央公園');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('link', { name: '花だんの手入れ' })).toBeVisible();

  await page.goto(`/s/${space}`);
  const before = await phone.taps();
  await page.getByRole('link', { name: '活動を記録する' }).click();
  await page.getByRole('button', { name: '花だんの手入れ', exact: true }).click();
  // Somebody taps twice.
  await page.getByRole('button', { name: '記録する', exact: true }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: '花だんの手入れ' })).toBeVisible();
  expect((await phone.taps()) - before).toBeLessThanOrEqual(5);
  await expect(page.getByText('中央公園')).toBeVisible();

  await page.getByRole('link', { name: '保険・数・つながり' }).click();
  await page.getByRole('radio', { name: '入っている' }).check();
  await page.getByLabel(/数えたもの/).fill('植えた苗');
  await page.getByLabel(/その数/).fill('４０');
  await page.reload();
  await expect(page.getByLabel(/数えたもの/)).toHaveValue('植えた苗');
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('link', { name: /植えた苗 40/ })).toBeVisible();

  await page.getByRole('link', { name: /お金のメモ/ }).click();
  for (const [summary, amount, way] of [
    ['苗', '3200', '出た'],
    ['市の助成', '5000', '入った'],
  ] as const) {
    await page.getByRole('radio', { name: way, exact: true }).check();
    await page.getByLabel(/何のお金/).fill(summary);
    await page.getByLabel(/金額/).fill(amount);
    await page.getByRole('button', { name: 'この1行を残す' }).dblclick();
    await expect(page.getByLabel(/何のお金/)).toHaveValue('');
  }
  await expect(page.getByRole('button', { name: '苗をなおす' })).toHaveCount(1);
  await page.getByRole('button', { name: '市の助成を消す' }).click();
  // Other notices may still stand there.
  const gone = page.getByRole('status').locator('div').filter({ hasText: 'お金のメモを消しました' });
  await gone.getByRole('button', { name: '元に戻す' }).click();
  await expect(page.getByRole('button', { name: '市の助成を消す' })).toHaveCount(1);
  await page
    .getByRole('link', { name: 'もどる' })
    .or(page.getByRole('button', { name: 'もどる' }))
    .first()
    .click();
  await expect(page.getByRole('link', { name: /お金のメモ/ })).toContainText('5,000円');

  await page.getByRole('link', { name: '紙にする' }).click();
  const paper = page.getByRole('article');
  await expect(paper).toContainText('植えた苗 40');
  await expect(paper).toContainText('3,200円');

  await page.goto(`/s/${space}/activities/new`);
  await page.getByRole('button', { name: '前と同じで記録する' }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: '花だんの手入れ' })).toBeVisible();
  await page.goto(`/s/${space}/activities`);
  await expect(page.getByRole('link', { name: /花だんの手入れ/ })).toHaveCount(2);
  await phone.close();
});

test('a plain member writes down who was hurt; once sent only the officer has it, and nobody else’s phone', async ({
  browser,
}) => {
  const officer = await openPhone(browser, server.address);
  const space = await foundGroup(officer.page, { name: 'あおば町内会', you: '青葉 みき' });
  const link = await invite(officer.page, space);
  const [ken, mei] = [
    await openPhone(browser, server.address, link),
    await openPhone(browser, server.address, link),
  ] as const;
  for (const [phone, name] of [
    [ken, '青木 けん'],
    [mei, '目黒 めい'],
  ] as const) {
    await phone.page.getByLabel(/あなたの名前/).fill(name);
    await phone.page.getByRole('button', { name: '参加する' }).click();
    await expect(phone.page).toHaveURL(new RegExp(`/s/${space}`));
  }
  const { page } = ken;
  await page.goto(`/s/${space}/activities/new`);
  await page.getByRole('button', { name: '清掃', exact: true }).click();
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  const log = await logOf(page);
  await ken.setOffline(true);
  await page.getByRole('link', { name: /けが・ヒヤリを残す/ }).click();
  await page.getByRole('radio', { name: /けがをした人がいる/ }).check();
  await expect(page.getByText('けがの記録は、送ったあとは役員だけが読めます。')).toBeVisible();
  await page.getByLabel(/何がありましたか/).fill('石段で転んだ');
  await page.getByLabel(/だれが/).fill('さとうさん');
  await page.getByRole('button', { name: '残す', exact: true }).click();
  await expect(page.getByRole('link', { name: /石段で転んだ/ })).toBeVisible();
  await page.getByRole('link', { name: /けが・ヒヤリを残す/ }).click();
  await page.getByRole('radio', { name: /ヒヤリとした/ }).check();
  await page.getByLabel(/何がありましたか/).fill('脚立がぐらついた');
  await page.getByRole('button', { name: '残す', exact: true }).click();
  await ken.setOffline(false);
  await waitUntilSent(page);
  await expect(page.getByRole('link', { name: /脚立がぐらついた/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /石段で転んだ/ })).toHaveCount(0);

  await officer.page.goto(`/s/${space}/activities/${log}`);
  await expect(officer.page.getByRole('link', { name: /石段で転んだ/ })).toBeVisible();
  await mei.page.goto(`/s/${space}/activities/${log}`);
  await expect(mei.page.getByRole('link', { name: /脚立がぐらついた/ })).toBeVisible();
  expect(await mei.disk()).not.toContain('さとうさん');
  expect(mei.received.join('')).not.toContain('さとうさん');
  for (const phone of [officer, ken, mei]) await phone.close();
});

test('a log is shown in a project once, and home says what matters; an answer told by phone names who typed it', async ({
  browser,
}) => {
  const town = await seedGroup(server.address, 'さくら町内会', ['桜井 なお']);
  const host = town.phones['桜井 なお'];
  if (!host) throw new Error('no phone');
  const { store } = host;
  const { space } = town;
  const project = await must(
    store.spaces.createProject({
      name: '雪かき応援',
      parties: [
        { name: 'さくら町内会', kind: 'area' },
        { name: '市', kind: 'city' },
      ],
      founderParty: 0,
      founderName: '桜井 なお',
      isHeld: false,
    }),
  );
  const today = store.today();
  await must(store.people.createRosterMember(space, { name: '田中 ハル' }));
  await must(store.activities.createLog(space, { title: '落ち葉ひろい', on: daysAfter(today, -364), minutes: 60 }));
  await must(store.events.createEvent(space, { title: '餅つき', on: daysAfter(today, 5) }));
  await must(store.spaces.changeProfile(space, { usesCirculars: true, usesSafety: true }));
  const circular = { title: '道路工事', body: '…', sender: '市', on: today, until: daysAfter(today, 7) };
  await must(circularsOf(store).createCircular(space, circular));
  const check = await must(safetyOf(store).startCheck(space, { title: '地震', note: '', isDrill: true }));
  await host.sync();

  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await comeBack(page, server.address, town.cards['桜井 なお'] ?? '', /さくら町内会/);
  await expect(page.getByRole('heading', { name: '【訓練】地震' })).toBeVisible();
  const headings = await page.getByRole('heading', { level: 2 }).allInnerTexts();
  const order = ['【訓練】地震', 'つぎの予定', '読む・確かめる', '最近の記録', '去年の今ごろ'];
  await expect(page.getByRole('heading', { name: '去年の今ごろ' })).toBeVisible();
  expect((await page.getByRole('heading', { level: 2 }).allInnerTexts()).filter((one) => order.includes(one))).toEqual(
    order,
  );
  expect(headings.length).toBeGreaterThan(0);
  await expect(page.getByRole('link', { name: /「道路工事」を読む/ })).toBeVisible();
  await must(safetyOf(store).setOpen(space, check, false));
  await host.sync();
  await expect(page.getByRole('heading', { name: '【訓練】地震' })).toHaveCount(0);

  await phone.setOffline(true);
  await page.getByRole('link', { name: /今年も「落ち葉ひろい」/ }).click();
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '落ち葉ひろい' })).toBeVisible();
  await page.getByText('いっしょに取り組む場').click();
  await page.getByRole('button', { name: /「雪かき応援」で見せる/ }).dblclick();
  await page.getByRole('link', { name: /「雪かき応援」の写しを見る/ }).click();
  await expect(page).toHaveURL(new RegExp(`/s/${project.space}/activities/`));
  await page.getByRole('link', { name: 'もとの記録を見る' }).click();
  await expect(page).toHaveURL(new RegExp(`/s/${space}/activities/`));
  await page.goto(`/s/${project.space}/activities`);
  await expect(page.getByRole('link', { name: /落ち葉ひろい/ })).toHaveCount(1);

  await page.goto(`/s/${space}/events`);
  await page
    .getByRole('link', { name: /餅つき/ })
    .first()
    .click();
  await page.getByText('ほかの人のかわりに返事をする').click();
  await page.getByRole('button', { name: /田中 ハル/ }).click();
  await expect(page.getByRole('radio', { name: '電話で聞いた' })).toBeChecked();
  const going = page.getByRole('dialog').getByRole('radio', { name: '行く', exact: true });
  await going.tap();
  await expect(going).toBeChecked();
  await page.getByRole('button', { name: 'おわる' }).click();
  await expect(page.getByText('田中 ハル（桜井 なおさんが電話で聞いて入力）')).toBeVisible();
  await phone.setOffline(false);
  await waitUntilSent(page);
  await phone.close();
});

const logOf = async (page: Page): Promise<string> => {
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}$/);
  return /activities\/([0-9a-f-]{36})$/.exec(page.url())?.[1] ?? '';
};
