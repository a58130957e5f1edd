import { cameraNamed } from '../support/camera.ts';
import { localDateAt } from '#domain/basis/local-date.ts';
import { must } from '#testing/town/must.ts';
import { expect, type Page, test } from '@playwright/test';
import { drawnCode, holdBeforeCamera } from '../support/codes.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { createProfile } from '../support/profile.ts';
import { seedGroup, type Seeded } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

/** What lies before the camera of the reception. */
const camera = cameraNamed('reception-attacked');
const { film } = camera;
test.use({ launchOptions: camera.launchOptions });

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(async () => {
  camera.remove();
  await server.close();
});

const families = ['青木', '加藤', '佐藤', '田中', '中村', '林', '松本', '山田', '吉田', '渡辺'];
const readings = [
  'あおき',
  'かとう',
  'さとう',
  'たなか',
  'なかむら',
  'はやし',
  'まつもと',
  'やまだ',
  'よしだ',
  'わたなべ',
];
const givens = ['一郎', '二葉', '三枝', '四郎', '五月', '六花'];
/** 60 names of people without a phone, all of whom said they come. */
const roster = families.flatMap((family, at) =>
  givens.map((given) => ({ name: `${family} ${given}`, reading: readings[at] ?? '' })),
);

/** A group of two with a phone and 60 without, and an event of today. */
const eventOfToday = async (): Promise<{ readonly town: Seeded; readonly at: string }> => {
  const town = await seedGroup(server.address, '桜町町会', ['北村 花', '石田 健']);
  const host = town.phones['北村 花'];
  if (!host) throw new Error('no host');
  const today = localDateAt(Date.now());
  const event = await must(host.store.events.createEvent(town.space, { title: '芋煮会', on: today }));
  for (const person of roster) {
    const { id } = await must(host.store.people.createRosterMember(town.space, person));
    await must(host.store.events.answerRsvp(town.space, event.id, { answer: 'yes', memberId: id, how: 'paper' }));
  }
  await host.sync();
  return { town, at: `/s/${town.space}/events/${event.id}` };
};

const nameOf = (page: Page, name: string) => page.getByRole('button', { name: new RegExp(`^${name} `) });
const undoOf = (page: Page, name: string) => page.getByRole('button', { name: `${name}さんの出席を取り消す` });
const total = (page: Page) => page.getByRole('status').filter({ hasText: /^出席 / });

test('double taps, a wrong name, the same person on two phones, a browser killed after 30 people: everybody counts once', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const { town, at } = await eventOfToday();
  const profile = createProfile(server.address);
  let { page } = await profile.open();
  await comeBack(page, server.address, town.cards['北村 花'] ?? '', /桜町町会/);
  const ken = await openPhone(browser, server.address);
  await comeBack(ken.page, server.address, town.cards['石田 健'] ?? '', /桜町町会/);
  for (const one of [page, ken.page]) {
    await one.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await one.goto(`${at}/reception`);
    await expect(nameOf(one, '渡辺 六花')).toBeVisible({ timeout: 20_000 });
    await one.context().setOffline(true);
  }

  await test.step('a double tap on somebody who is missing ticks nobody else, and the wrong name is taken back at once', async () => {
    await page.getByRole('radio', { name: 'まだの人 60' }).tap();
    const first = nameOf(page, '青木 一郎');
    await first.scrollIntoViewIfNeeded();
    const place = await first.boundingBox();
    if (!place) throw new Error('the name has no place');
    for (let tap = 0; tap < 2; tap += 1) await page.touchscreen.tap(place.x + 150, place.y + place.height / 2);
    await expect(undoOf(page, '青木 一郎')).toBeVisible();
    await expect(total(page)).toHaveText('出席 1人');
    await expect(nameOf(page, '青木 二葉')).toBeVisible();
    await page.getByRole('radio', { name: 'わ', exact: true }).tap();
    await nameOf(page, '渡辺 一郎').tap();
    await undoOf(page, '渡辺 一郎').click({ delay: 1_000 });
    await expect(nameOf(page, '渡辺 一郎')).toBeVisible();
    await expect(total(page)).toHaveText('出席 1人');
    await page.getByRole('radio', { name: '全員', exact: true }).last().tap();
  });

  await test.step('30 people have come when the browser is killed: all of them are there again', async () => {
    for (const { name } of roster.slice(1, 30)) await nameOf(page, name).tap();
    await expect(total(page)).toHaveText('出席 30人');
    await profile.kill();
    ({ page } = await profile.open());
    await page.context().setOffline(true);
    await page.goto(`${at}/reception`);
    await expect(total(page)).toHaveText('出席 30人');
    await expect(undoOf(page, '中村 六花')).toBeVisible();
  });

  await test.step('the other phone ticks ten of them too and counts two without a name, who are not taken away here', async () => {
    for (const { name } of roster.slice(20, 34)) await nameOf(ken.page, name).tap();
    for (let one = 0; one < 2; one += 1) await ken.page.getByRole('button', { name: '名簿にない人を1つ増やす' }).tap();
    await expect(total(ken.page)).toHaveText('出席 16人');
    for (const one of [page, ken.page]) await one.context().setOffline(false);
    for (const one of [page, ken.page]) await waitUntilSent(one);
    for (const one of [page, ken.page]) await expect(total(one)).toHaveText('出席 36人', { timeout: 20_000 });
    await page.getByRole('button', { name: '名簿にない人を1つ減らす' }).tap();
    await expect(page.getByText('ほかのスマホで数えた人です。')).toBeVisible();
    await expect(total(page)).toHaveText('出席 36人');
  });

  await test.step('the paper list holds all of them on A4', async () => {
    await page.goto(`${at}/print`);
    const rows = page.getByRole('row');
    await expect(rows.filter({ hasText: '渡辺 六花' })).toContainText('□');
    await expect(rows.filter({ hasText: '青木 一郎' })).toContainText('✓');
  });
  await profile.kill();
  profile.remove();
  await ken.close();
});

test('the code of another group, of an entrance and of a bottle are told apart, and tick nobody', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const { town, at } = await eventOfToday();
  const hana = await openPhone(browser, server.address);
  const { page } = hana;
  await holdBeforeCamera(page, film, []);
  await comeBack(page, server.address, town.cards['北村 花'] ?? '', /桜町町会/);
  await page.goto(`${at}/reception`);
  await expect(nameOf(page, '渡辺 六花')).toBeVisible({ timeout: 20_000 });
  await hana.context.grantPermissions(['camera']);
  const stranger = town.space.replace(/^.{8}/u, '00000000');
  const member = town.members['石田 健'] ?? '';
  for (const [text, words] of [
    ['https://example.jp/tea', '受付コードではありません'],
    [`${server.address}${at}x/here`, '受付コードではありません'],
    [`kyodo-note:member:${stranger}:${member}`, 'ほかの会の受付コードです'],
    [`kyodo-note:member:${town.space}:${member}x`, '名簿にない人です。下で人数を数えてください。'],
    [`kyodo-note:member:${town.space}:${member}`, '石田 健さん 受付しました'],
  ] as const) {
    await holdBeforeCamera(page, film, [await drawnCode(page, text)]);
    await page.getByRole('button', { name: 'コードを読み取る' }).tap();
    await expect(page.getByText(words)).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: '読み取りをおわる' }).tap();
    await expect(total(page)).toHaveText(words.endsWith('受付しました') ? '出席 1人' : '出席 0人');
  }
  await hana.close();
});
