import { expect, type Page, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone, type Phone } from '../support/phone.ts';
import { foundGroup, invite, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

test('an officer writes a plan with two items offline; what a member does for one in airplane mode shows on both phones', async ({
  browser,
}) => {
  const officer = await openPhone(browser, server.address);
  const space = await foundGroup(officer.page, {
    name: 'みどり地域づくり協議会',
    you: '緑川 あき',
  });
  const link = await invite(officer.page, space);
  const member = await joinAs(await openPhone(browser, server.address, link), space, '青木 けん');

  await officer.setOffline(true);
  await writePlan(officer.page, space);
  await officer.setOffline(false);
  await waitUntilSent(officer.page);

  const { page } = member;
  await page.goto(`/s/${space}/people`);
  await page.getByRole('link', { name: /地域づくり計画/ }).click();
  await expect(page.getByRole('link', { name: /1-2 朝の見守り/ })).toBeVisible();
  await expect(page.getByRole('link', { name: '項目をふやす' })).toHaveCount(0);
  await member.setOffline(true);

  // Begun from the item.
  await page.getByRole('link', { name: /1-2 朝の見守り/ }).click();
  await page.getByRole('link', { name: 'この項目の活動を記録する' }).click();
  await page.getByRole('button', { name: '見守り', exact: true }).click();
  await expect(page.getByText('1-2 朝の見守り')).toBeVisible();
  await page.getByRole('button', { name: '記録する', exact: true }).dblclick();
  await expect(page.getByRole('heading', { level: 1, name: '見守り', exact: true })).toBeVisible();
  await expect(page.getByRole('link', { name: '1-2 朝の見守り' })).toBeVisible();

  // The quick way is as short as ever; the item is chosen afterwards.
  await page.goto(`/s/${space}`);
  const before = await member.taps();
  await page.getByRole('link', { name: '活動を記録する' }).click();
  await page.getByRole('button', { name: '清掃', exact: true }).click();
  await page.getByRole('button', { name: '記録する', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: '清掃' })).toBeVisible();
  expect((await member.taps()) - before).toBe(3);
  await page.getByRole('link', { name: '保険・数・つながり' }).click();
  await page.getByRole('checkbox', { name: '1-10 川べりの草かり' }).check();
  await page.reload();
  await expect(page.getByRole('checkbox', { name: '1-10 川べりの草かり' })).toBeChecked();
  await page.getByRole('checkbox', { name: '1-2 朝の見守り' }).check();
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByRole('link', { name: '1-10 川べりの草かり' })).toBeVisible();
  await page.getByRole('link', { name: '1-2 朝の見守り' }).click();
  await expect(page.getByText(/令和\d+年度 2回・/)).toBeVisible();
  await member.setOffline(false);
  await waitUntilSent(page);

  // Without a reload: what comes in shows by itself.
  await officer.page.goto(`/s/${space}/plans`);
  await expect(officer.page.getByRole('link', { name: /1-2 朝の見守り/ })).toContainText('今年度 2回・');
  await expect(officer.page.getByRole('link', { name: /1-10 川べりの草かり/ })).toContainText('今年度 1回・');
  await officer.page.getByRole('link', { name: /1-10 川べりの草かり/ }).click();
  await expect(officer.page.getByRole('link', { name: /清掃/ })).toBeVisible();
  await expect(officer.page.getByRole('link', { name: /見守り/ })).toHaveCount(0);

  await findByContent(page, space);
  for (const phone of [officer, member]) await phone.close();
});

test('an item deleted by mistake comes back with one tap, and half a form survives a flat battery', async ({
  browser,
}) => {
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  await phone.setOffline(true);
  await page.reload();
  const space = await foundGroup(page, { name: 'あおば地域づくり協議会', you: '青葉 みき' });
  await writePlan(page, space);
  await page.getByRole('link', { name: /1-2 朝の見守り/ }).click();
  await page.getByRole('button', { name: 'この項目を消す' }).click();
  await expect(page.getByRole('link', { name: /1-2 朝の見守り/ })).toHaveCount(0);
  const gone = page.getByRole('status').locator('div').filter({ hasText: '項目を消しました' });
  await gone.getByRole('button', { name: '元に戻す' }).click();
  await page.getByRole('link', { name: /1-2 朝の見守り/ }).click();

  await page.getByRole('link', { name: '項目をなおす' }).click();
  await page.getByLabel(/何をするか/).fill('二人ずつ立ちます。');
  await page.getByLabel(/実施主体/).fill('見守り部会\n各町会');
  const done = page
    .getByRole('group', { name: /令和\d+年度/ })
    .first()
    .getByRole('radio', { name: 'できた' });
  await done.tap();
  await expect(done).toBeChecked();
  await page.reload();
  await expect(page.getByLabel(/実施主体/)).toHaveValue('見守り部会\n各町会');
  await expect(done).toBeChecked();
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page.getByText('見守り部会、各町会')).toBeVisible();
  await page.goto(`/s/${space}/plans`);
  await page.getByText('しぼりこむ').click();
  const wanted = page.getByRole('group', { name: /の進みぐあい/ });
  await wanted.getByRole('radio', { name: 'できた' }).tap();
  await expect(page.getByRole('link', { name: /1-2 朝の見守り/ })).toBeVisible();
  await expect(page.getByRole('link', { name: /1-10 川べりの草かり/ })).toHaveCount(0);
  await wanted.getByRole('radio', { name: 'やめた' }).tap();
  await expect(page.getByText('あてはまる項目はありません。')).toBeVisible();
  await phone.close();
});

/** A plan with two directions and two items, by an officer; ends on the plan. */
const writePlan = async (page: Page, space: string): Promise<void> => {
  await page.goto(`/s/${space}/people`);
  await page.getByRole('link', { name: /地域づくり計画/ }).click();
  await page.getByRole('link', { name: '計画をつくる' }).click();
  await page.getByLabel('方針の1行め').fill('1 声をかけ合う');
  await page.getByLabel('方針の2行め').fill('2 歩きたくなる');
  // Somebody taps twice: the second tap may hit what stands there next, but there is one plan.
  await page.getByRole('button', { name: '保存する' }).dblclick();
  await expect(page.getByRole('status').filter({ hasText: '計画を保存しました' })).toBeVisible();
  await page.goto(`/s/${space}/plans`);
  await expect(page.getByText('計画の項目を、ひとつずつ書きます。')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'ほかの計画' })).toHaveCount(0);
  for (const [number, title] of [
    ['1-10', '川べりの草かり'],
    ['1-2', '朝の見守り'],
  ] as const) {
    await page.getByRole('link', { name: '項目をふやす' }).click();
    await page.getByLabel(/整理番号/).fill(number);
    await page.getByLabel(/項目の名前/).fill(title);
    const direction = page.getByRole('radio', { name: '1 声をかけ合う' });
    await direction.tap();
    await expect(direction).toBeChecked();
    await page.getByRole('button', { name: '保存する' }).dblclick();
    await expect(page.getByRole('status').filter({ hasText: '項目を保存しました' })).toBeVisible();
    await page.goto(`/s/${space}/plans`);
  }
  // Written in the other order; a plan is read by its numbers.
  const rows = page.getByRole('list', { name: '計画の項目' }).getByRole('link');
  await expect(rows).toHaveText([/1-2 朝の見守り/, /1-10 川べりの草かり/]);
};

const joinAs = async (phone: Phone, space: string, name: string): Promise<Phone> => {
  await phone.page.getByLabel(/あなたの名前/).fill(name);
  await phone.page.getByRole('button', { name: '参加する' }).click();
  await expect(phone.page).toHaveURL(new RegExp(`/s/${space}`));
  return phone;
};

/** The search leads to the item. */
const findByContent = async (page: Page, space: string): Promise<void> => {
  await page.goto(`/s/${space}/search`);
  await page.getByLabel('さがす言葉').fill('川べり 草かり');
  await page.getByRole('link', { name: /川べりの草かり/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: '1-10 川べりの草かり' })).toBeVisible();
};
