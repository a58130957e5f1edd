import { localDateAt } from '#domain/basis/local-date.ts';
import { must } from '#testing/town/must.ts';
import { expect, type Page, test } from '@playwright/test';
import { cameraNamed } from '../support/camera.ts';
import { holdBeforeCamera } from '../support/codes.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';
// After the phone in Node, which brings its own IndexedDB.
import { attendanceOf } from '#store/attendance.ts';

/** What lies before the camera of the reception. */
const camera = cameraNamed('reception');
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

const families = ['青木', '加藤', '佐藤', '田中', '中村', '林', '松本', '山田', '渡辺'];
const readings = ['あおき', 'かとう', 'さとう', 'たなか', 'なかむら', 'はやし', 'まつもと', 'やまだ', 'わたなべ'];
const givens = ['一郎', '二葉', '三枝', '四郎', '五月', '六花'];
/** 54 names without a phone; with the two at the reception and four without a name 60 people come. */
const roster = families.flatMap((family, at) =>
  givens.map((given) => ({ name: `${family} ${given}`, reading: readings[at] ?? '' })),
);

const checkIn = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: new RegExp(`^${name} `) }).tap();
  await expect(page.getByRole('button', { name: `${name}さんの出席を取り消す` })).toBeVisible();
};

const total = (page: Page) => page.getByRole('status').filter({ hasText: /^出席 / });

test('two phones without a signal receive 60 people: names, codes and people on no list come together, nobody twice', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const town = await seedGroup(server.address, '桜町町会', ['北村 花', '石田 健']);
  const host = town.phones['北村 花'];
  if (!host) throw new Error('no host');
  for (const person of roster) await must(host.store.people.createRosterMember(town.space, person));
  const today = localDateAt(Date.now());
  const event = await must(
    host.store.events.createEvent(town.space, { title: '公園清掃', on: today, place: '中央公園' }),
  );
  await must(host.store.events.answerRsvp(town.space, event.id, { answer: 'yes' }));
  await host.sync();

  const [hana, ken] = [await openPhone(browser, server.address), await openPhone(browser, server.address)];
  await holdBeforeCamera(hana.page, film, []);
  const at = `/s/${town.space}/events/${event.id}`;
  for (const [phone, person] of [
    [hana, '北村 花'],
    [ken, '石田 健'],
  ] as const) {
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /桜町町会/);
    await phone.page.goto(`${at}/reception`);
    await expect(phone.page.getByRole('button', { name: /^渡辺 六花 / })).toBeVisible({ timeout: 20_000 });
    await phone.setOffline(true);
  }

  await test.step('Hana reads the code of Ken, who shows it on his phone', async () => {
    await ken.page.goto(`${at}/code`);
    const code = ken.page.getByRole('img', { name: '石田 健さんの受付コード' });
    await expect(code).toBeVisible();
    await hana.context.grantPermissions(['camera']);
    await holdBeforeCamera(hana.page, film, [await code.screenshot()]);
    await hana.page.getByRole('button', { name: 'コードを読み取る' }).tap();
    await expect(hana.page.getByText('石田 健さん 受付しました')).toBeVisible({ timeout: 60_000 });
    await hana.page.getByRole('button', { name: '読み取りをおわる' }).tap();
  });

  await test.step('both tap names, six of them on both phones, and count people on no list', async () => {
    await ken.page.goto(`${at}/reception`);
    for (const { name } of roster.slice(0, 30)) await checkIn(hana.page, name);
    for (const { name } of roster.slice(24)) await checkIn(ken.page, name);
    // One by the letters of the name.
    await ken.page.getByLabel('名前でさがす').fill('キタムラ');
    await expect(ken.page.getByText('その名前の人は見つかりません。')).toBeVisible();
    await ken.page.getByLabel('名前でさがす').fill('北村');
    await checkIn(ken.page, '北村 花');
    for (const [page, count] of [
      [hana.page, 1],
      [ken.page, 3],
    ] as const) {
      for (let one = 0; one < count; one += 1)
        await page.getByRole('button', { name: '名簿にない人を1つ増やす' }).tap();
    }
    await expect(total(hana.page)).toHaveText('出席 32人');
    await expect(total(ken.page)).toHaveText('出席 34人');
  });

  await test.step('with a signal again both say the same: 60 people, each once', async () => {
    for (const phone of [hana, ken]) {
      await phone.setOffline(false);
      await waitUntilSent(phone.page);
    }
    for (const { page } of [hana, ken]) {
      await expect(total(page)).toHaveText('出席 60人', { timeout: 20_000 });
      await expect(page.getByText('名簿 56人・名前なし 4人')).toBeVisible();
    }
    await hana.page.getByRole('radio', { name: /^まだの人/ }).tap();
    await expect(hana.page.getByText('○の人は全員来ました。')).toBeVisible();
    await host.sync();
    const present = await attendanceOf(host.store).listAttendance(town.space, event.id);
    expect(present.map((one) => one.memberId).toSorted()).toEqual(
      [...new Set(present.map((one) => one.memberId))].toSorted(),
    );
    expect(present).toHaveLength(56);
  });
  await hana.close();
  await ken.close();
});
