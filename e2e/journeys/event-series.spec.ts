import { expect, type Page, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const people = ['北村 花', '石田 健', '森 澪'] as const;
const yes = (page: Page) => page.getByRole('radio', { name: '行く', exact: true });

/** The answer is on the phone: the badge of the answer says where it is. */
const answerYes = async (page: Page): Promise<void> => {
  await yes(page).tap();
  await expect(page.getByText('返事を保存しました')).toBeVisible();
};

test('a series planned without a signal: one day fills up, is moved, and everybody is told', async ({ browser }) => {
  test.setTimeout(240_000);
  const town = await seedGroup(server.address, '桜町町会', people);
  const phones = [];
  for (const person of people) {
    const phone = await openPhone(browser, server.address);
    await comeBack(phone.page, server.address, town.cards[person] ?? '', /桜町町会/);
    phones.push(phone);
  }
  const [hana, ken, mio] = phones;
  if (!hana || !ken || !mio) throw new Error('no phones');
  const list = `/s/${town.space}/events`;

  await test.step('Hana plans it in airplane mode: every week, two places', async () => {
    await hana.page.goto(`${list}/new`);
    await expect(hana.page.getByLabel(/予定の名前/)).toBeVisible();
    await hana.setOffline(true);
    await hana.page.getByLabel(/予定の名前/).fill('囲碁の会');
    await hana.page.getByRole('button', { name: 'あした' }).tap();
    await hana.page.locator('summary', { hasText: 'くり返し' }).tap();
    await hana.page.getByRole('radio', { name: /^毎週/ }).check();
    await hana.page.locator('summary', { hasText: 'もっとくわしく書く' }).tap();
    await hana.page.getByLabel(/^定員/).fill('２');
    await hana.page.getByRole('button', { name: 'この予定をつくる' }).tap();
    await expect(hana.page.getByRole('heading', { level: 1, name: '囲碁の会' })).toBeVisible();
    await answerYes(hana.page);
    await expect(hana.page.getByText('送ると席が決まります。')).toBeVisible();
    await hana.setOffline(false);
    await waitUntilSent(hana.page);
    await expect(hana.page.getByText('席があります。')).toBeVisible({ timeout: 20_000 });
  });

  const first = async (page: Page) => {
    await page.goto(list);
    await page
      .getByRole('link', { name: /囲碁の会/ })
      .first()
      .tap();
    await expect(page.getByRole('heading', { level: 1, name: '囲碁の会' })).toBeVisible();
    await expect(page.getByText('あと1人です')).toBeVisible({ timeout: 20_000 });
  };

  await test.step('Ken and Mio take the last place offline; who arrives second waits', async () => {
    for (const phone of [ken, mio]) {
      await first(phone.page);
      await phone.setOffline(true);
      await answerYes(phone.page);
      await expect(phone.page.getByText('送ると席が決まります。')).toBeVisible();
    }
    await mio.setOffline(false);
    await waitUntilSent(mio.page);
    await expect(mio.page.getByText('席があります。')).toBeVisible({ timeout: 20_000 });
    await ken.setOffline(false);
    await waitUntilSent(ken.page);
    await expect(ken.page.getByText('定員になったため、キャンセル待ち（1番目）に入りました。')).toBeVisible({
      timeout: 20_000,
    });
  });

  await test.step('Mio does not come after all: Ken moves up', async () => {
    await mio.page.getByRole('radio', { name: '行かない' }).tap();
    await waitUntilSent(mio.page);
    await expect(ken.page.getByText('席があります。')).toBeVisible({ timeout: 20_000 });
  });

  await test.step('this day alone gets another place; Ken reads of it, Hana sees that he did', async () => {
    await ken.page.goto(list);
    await hana.page.getByRole('link', { name: 'この予定をなおす' }).tap();
    await hana.page.getByRole('radio', { name: /^この日だけ/ }).check();
    await hana.page.getByLabel(/^場所/).fill('公民館');
    await expect(hana.page.getByLabel(/変わったことのお知らせ/)).toHaveValue('場所が公民館に変わりました。');
    await hana.page.getByRole('button', { name: '保存する' }).tap();
    await waitUntilSent(hana.page);
    await expect(ken.page.getByText('変更あり')).toHaveCount(1, { timeout: 20_000 });
    await hana.page.getByRole('link', { name: /だれに伝えたか/ }).tap();
    await expect(hana.page.getByRole('heading', { name: 'まだ伝わっていない人 2人' })).toBeVisible({ timeout: 20_000 });
    await ken.page
      .getByRole('link', { name: /囲碁の会/ })
      .first()
      .tap();
    await expect(ken.page.getByText('場所が公民館に変わりました。')).toBeVisible();
    await waitUntilSent(ken.page);
    await expect(hana.page.getByRole('heading', { name: 'まだ伝わっていない人 1人' })).toBeVisible({ timeout: 20_000 });
    await hana.page.getByRole('button', { name: /森 澪/ }).tap();
    await hana.page.getByRole('dialog').getByRole('button', { name: '伝えました' }).tap();
    await expect(hana.page.getByText(/北村 花さんが電話で聞いて入力|北村 花さんが電話で/)).toBeVisible();
  });

  await test.step('a job is offered, Ken takes it with one tap offline, and one is still missing', async () => {
    await hana.page.goto(list);
    await hana.page
      .getByRole('link', { name: /囲碁の会/ })
      .first()
      .tap();
    await hana.page.getByRole('link', { name: /係をふやす/ }).tap();
    await hana.page.locator('summary', { hasText: '係をふやす' }).tap();
    await hana.page.getByRole('button', { name: '受付', exact: true }).tap();
    await hana.page.getByRole('button', { name: 'この係をふやす' }).tap();
    await waitUntilSent(hana.page);
    await ken.page.getByRole('link', { name: /受付/ }).tap({ timeout: 20_000 });
    await expect(ken.page.getByRole('heading', { name: '受付' })).toBeVisible();
    await ken.setOffline(true);
    await ken.page.getByRole('button', { name: '受付を手伝う' }).tap();
    await expect(ken.page.getByText('石田 健')).toBeVisible();
    await ken.setOffline(false);
    await waitUntilSent(ken.page);
    await expect(hana.page.getByText('石田 健')).toBeVisible({ timeout: 20_000 });
    await expect(hana.page.getByText('あと1人')).toBeVisible();
  });
  for (const phone of phones) await phone.close();
});
