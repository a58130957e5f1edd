import { expect, type Page, test } from '@playwright/test';
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

test('two people write one meeting offline; afterwards both see the same, and nothing written is lost', async ({
  browser,
}) => {
  const town = await seedGroup(server.address, 'みどり町内会', ['緑川 あき', '青木 けん']);
  const host = town.phones['緑川 あき'];
  if (!host) throw new Error('no phone');
  const { id: meeting } = await must(
    host.store.meetings.createMeeting(town.space, {
      type: 'board',
      title: '役員会',
      on: host.store.today(),
      place: '集会所',
    }),
  );
  await host.sync();

  const aki = await openPhone(browser, server.address);
  const ken = await openPhone(browser, server.address);
  await comeBack(aki.page, server.address, town.cards['緑川 あき'] ?? '', /みどり町内会/);
  await comeBack(ken.page, server.address, town.cards['青木 けん'] ?? '', /みどり町内会/);
  const board = `/s/${town.space}/meetings/${meeting}`;
  for (const { page } of [aki, ken]) {
    await page.goto(board);
    await expect(page.getByRole('heading', { level: 1, name: '役員会' })).toBeVisible();
  }
  await aki.setOffline(true);
  await ken.setOffline(true);

  // Different fields, the same field, the same body text, and small records side by side.
  await change(aki.page, board, { 会議の名前: '十二月の役員会', 場所: '東集会所' });
  await change(ken.page, board, { 場所: '西集会所', 規約で決めた人数: '5' });
  await write(aki.page, '決まったこと', '門松を二つつくる');
  await write(ken.page, '発言', '竹はうちの裏にあります');
  await bodyOf(aki.page).fill('あきが書いた文。');
  await bodyOf(aki.page).blur();
  await bodyOf(ken.page).fill('けんが書いた文。');
  await bodyOf(ken.page).blur();
  await expect(aki.page.getByRole('banner').getByText('オフライン（使えます）')).toBeVisible();

  for (const phone of [aki, ken]) await phone.setOffline(false);
  for (const { page } of [aki, ken]) await waitUntilSent(page);

  for (const { page } of [aki, ken]) {
    await page.goto(board);
    await expect(page.getByRole('heading', { level: 1, name: '十二月の役員会' })).toBeVisible();
    await expect(bodyOf(page)).toHaveValue(/あきが書いた文。/);
    await expect(bodyOf(page)).toHaveValue(/けんが書いた文。/);
    await openRest(page);
    await expect(shownText(page, '門松を二つつくる')).toBeVisible();
    await expect(shownText(page, '竹はうちの裏にあります')).toBeVisible();
    // Photos come with the part of the app that shows them.
    await expect(page.getByRole('button', { name: '写真をとる' })).toBeVisible();
  }
  const shown = await Promise.all([aki, ken].map(({ page }) => screenText(page)));
  expect(shown[0]).toBe(shown[1]);
  const bodies = await Promise.all([aki, ken].map(({ page }) => bodyOf(page).inputValue()));
  expect(bodies[0]).toBe(bodies[1]);

  // The place was written twice: one value is shown, and the list holds both, on the phones of both people.
  for (const { page } of [aki, ken]) {
    await page.goto('/review');
    await expect(page.getByText('東集会所')).toBeVisible();
    await expect(page.getByText('西集会所')).toBeVisible();
  }
  await aki.close();
  await ken.close();
});

const bodyOf = (page: Page) => page.getByRole('region', { name: '本文' }).getByRole('textbox');

/** What the board says, without the state of sending. */
const screenText = async (page: Page): Promise<string> =>
  (await page.getByRole('main').innerText()).replace(/\s+/g, ' ');

const change = async (page: Page, board: string, fields: Record<string, string>): Promise<void> => {
  await page.getByRole('link', { name: '会議の内容をなおす' }).click();
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(new RegExp(`^${label}`)).fill(value);
  await page.getByRole('button', { name: '保存する' }).click();
  await expect(page).toHaveURL(new RegExp(`${board}$`));
};

/** What belongs to no agenda item may be folded. */
const openRest = async (page: Page): Promise<void> => {
  const rest = page.getByRole('button', { name: /^議題のほか/ });
  if ((await rest.count()) > 0 && (await rest.getAttribute('aria-expanded')) !== 'true') await rest.click();
};

const shownText = (page: Page, text: string) => page.getByText(text).filter({ visible: true }).first();

const write = async (page: Page, kind: string, text: string): Promise<void> => {
  await openRest(page);
  await page.getByRole('button', { name: `${kind}を書く` }).click();
  await page.getByRole('textbox', { name: new RegExp(`^${kind}`) }).fill(text);
  await page.getByRole('button', { name: '書きとめる', exact: true }).click();
  await expect(shownText(page, text)).toBeVisible();
};
