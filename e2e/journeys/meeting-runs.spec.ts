// First, for it brings the disk in memory.
import 'fake-indexeddb/auto';
import { expect, type Page, test } from '@playwright/test';
import { agendaOf } from '#store/agenda.ts';
import { minutesOf } from '#store/minutes.ts';
import { runningOf } from '#store/running-meetings.ts';
import { must } from '#testing/town/must.ts';
import { photograph, showPhotos } from '../support/codes.ts';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { createProfile } from '../support/profile.ts';
import { seedGroup } from '../support/seed.ts';
import { comeBack, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

/** An association with a meeting of three items, ten minutes each. */
const prepared = async () => {
  const town = await seedGroup(server.address, 'みどり町内会', ['緑川 あき', '青木 けん']);
  const host = town.phones['緑川 あき'];
  if (!host) throw new Error('no phone');
  const facts = { type: 'board', title: '役員会', on: host.store.today(), place: '集会所' } as const;
  const { id: meeting } = await must(host.store.meetings.createMeeting(town.space, facts));
  const items: string[] = [];
  for (const title of ['会計の報告', '門松づくり', '防犯の見回り'])
    items.push((await must(agendaOf(host.store).addAgendaItem(town.space, meeting, { title, minutesPlanned: 10 }))).id);
  await host.sync();
  return { town, host, meeting, items, board: `/s/${town.space}/meetings/${meeting}` };
};

const clock = (page: Page) => page.getByRole('timer');

/** Seconds the clock on the board says this item has taken. */
const spent = async (page: Page): Promise<number> => {
  const [, minutes, seconds] = /のうち (\d+):(\d\d)/.exec(await clock(page).innerText()) ?? [];
  return Number(minutes) * 60 + Number(seconds);
};

test('a meeting that runs goes on at the same item with the right time after the browser was killed, without a network', async () => {
  const { town, host, board, meeting, items } = await prepared();
  // The first item took its ten minutes and a little more: the host's phone began earlier.
  host.setClock(Date.now() - 12 * 60_000);
  await must(runningOf(host.store).start(town.space, meeting));
  await host.sync();
  host.setClock(Date.now());
  const profile = createProfile(server.address);
  try {
    const first = await profile.open();
    await first.page.goto('/');
    await first.page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await comeBack(first.page, server.address, town.cards['緑川 あき'] ?? '', /みどり町内会/);
    await first.page.goto(board);
    await expect(first.page.getByText('時間です')).toBeVisible();
    await first.page.getByRole('button', { name: '＋5分' }).tap();
    await expect(clock(first.page)).toHaveText(/^15分のうち 12:/);
    await expect(first.page.getByText('時間です')).toBeHidden();
    await first.context.setOffline(true);
    await first.page.getByRole('button', { name: 'つぎの議題へ', exact: true }).tap();
    const startedAt = Date.now();
    const running = first.page.getByRole('region', { name: '会議の進行' });
    await expect(running.getByText('門松づくり')).toBeVisible();
    await expect(clock(first.page)).toHaveText(/^10分のうち 0:/);
    await expect.poll(() => spent(first.page)).toBeGreaterThan(0);
    await profile.kill();

    const again = await profile.open();
    await again.context.setOffline(true);
    await again.page.goto(board);
    await expect(again.page.getByRole('region', { name: '会議の進行' }).getByText('門松づくり')).toBeVisible();
    const told = await spent(again.page);
    const real = (Date.now() - startedAt) / 1000;
    expect(told).toBeGreaterThanOrEqual(Math.floor(real) - 2);
    expect(told).toBeLessThanOrEqual(Math.ceil(real) + 1);
    await again.context.setOffline(false);
    await again.page.reload();
    await waitUntilSent(again.page);
    await again.context.close();
    await host.sync();
    const agenda = await agendaOf(host.store).listAgenda(town.space, meeting);
    expect(agenda[0]).toMatchObject({ id: items[0], isDone: true, minutesPlanned: 15 });
    expect(Math.floor((agenda[0]?.spentSeconds ?? 0) / 60)).toBe(12);
  } finally {
    await profile.kill();
    profile.remove();
  }
});

test('the large screen follows whoever writes: the window beside it at once without a network, another device by what is sent', async ({
  browser,
}) => {
  const { town, host, board, meeting } = await prepared();
  const aki = await openPhone(browser, server.address);
  await comeBack(aki.page, server.address, town.cards['緑川 あき'] ?? '', /みどり町内会/);
  await aki.page.goto(board);
  await aki.page.getByRole('button', { name: '会議をはじめる' }).tap();
  const wall = await aki.context.newPage();
  await wall.setViewportSize({ width: 1366, height: 768 });
  await wall.goto(`${board}/screen`);
  await expect(wall.getByRole('heading', { level: 1, name: '会計の報告' })).toBeVisible();
  expect(
    await wall.locator('main').evaluate((main) => Number.parseFloat(getComputedStyle(main).fontSize)),
  ).toBeGreaterThanOrEqual(36);

  const ken = await openPhone(browser, server.address);
  await comeBack(ken.page, server.address, town.cards['青木 けん'] ?? '', /みどり町内会/);
  await ken.page.goto(`${board}/screen`);
  await expect(ken.page.getByRole('heading', { level: 1, name: '会計の報告' })).toBeVisible();

  await aki.setOffline(true);
  await aki.page.getByRole('button', { name: 'つぎの議題へ', exact: true }).tap();
  await expect(wall.getByRole('heading', { level: 1, name: '門松づくり' })).toBeVisible();
  // Looking something up under another item moves the wall beside it, and nothing that is stored.
  await aki.page.getByRole('button', { name: /^3\s*防犯の見回り/ }).tap();
  await expect(wall.getByRole('heading', { level: 1, name: '防犯の見回り' })).toBeVisible();
  await aki.page.getByRole('button', { name: /^2\s*門松づくり/ }).tap();
  await expect(wall.getByRole('heading', { level: 1, name: '門松づくり' })).toBeVisible();
  await aki.page.getByRole('button', { name: '決まったことを書く' }).tap();
  await aki.page.getByRole('textbox', { name: /^決まったこと/ }).fill('竹は山本さんから二本');
  await aki.page.getByRole('button', { name: '書きとめる', exact: true }).tap();
  await expect(wall.getByText('竹は山本さんから二本')).toBeVisible();
  await expect(ken.page.getByRole('heading', { level: 1, name: '会計の報告' })).toBeVisible();

  await aki.setOffline(false);
  await expect(ken.page.getByRole('heading', { level: 1, name: '門松づくり' })).toBeVisible();
  await expect(ken.page.getByText('竹は山本さんから二本')).toBeVisible();
  await host.sync();
  expect((await minutesOf(host.store).listDecisions(town.space, meeting)).length).toBe(1);
  await aki.close();
  await ken.close();
});

test('without a network a phone that knows nothing of the group reads from QR codes where the meeting stands', async ({
  browser,
}) => {
  const { town, host, board, meeting } = await prepared();
  for (const text of ['竹は山本さんから二本', '門松は三十日に立てる', '会費は来年もそのまま', '見回りは二人ひと組で'])
    await must(minutesOf(host.store).addDecision(town.space, meeting, { text, reason: '' }));
  await must(runningOf(host.store).start(town.space, meeting));
  await host.sync();
  const aki = await openPhone(browser, server.address);
  await comeBack(aki.page, server.address, town.cards['緑川 あき'] ?? '', /みどり町内会/);
  await aki.page.goto(board);
  await expect(aki.page.getByRole('heading', { level: 1, name: '役員会' })).toBeVisible();
  await aki.page.getByRole('link', { name: 'QRで見せる' }).scrollIntoViewIfNeeded();
  const stranger = await openPhone(browser, server.address);
  await stranger.page.goto('/meeting-codes');
  await expect(stranger.page.getByRole('heading', { level: 1, name: '会議のようすを読む' })).toBeVisible();
  await aki.setOffline(true);
  await stranger.setOffline(true);
  await aki.page.getByRole('link', { name: 'QRで見せる' }).tap();
  const pictures = await photograph(aki.page, '会議のようす');
  await showPhotos(stranger.page, pictures);
  await expect(stranger.page.getByText('この文章は、このスマホには残りません。')).toBeVisible();
  const text = await stranger.page.locator('main pre').innerText();
  for (const line of ['竹は山本さんから二本', '見回りは二人ひと組で', '■いまの議題', '会計の報告'])
    expect(text).toContain(line);
  expect(await stranger.disk()).not.toContain('竹は山本さん');
  await aki.close();
  await stranger.close();
});

test('of a hidden vote nobody’s phone holds what another chose until it closes; the result becomes a decision with one tap', async ({
  browser,
}) => {
  const { town, board } = await prepared();
  const aki = await openPhone(browser, server.address);
  const ken = await openPhone(browser, server.address);
  await comeBack(aki.page, server.address, town.cards['緑川 あき'] ?? '', /みどり町内会/);
  await comeBack(ken.page, server.address, town.cards['青木 けん'] ?? '', /みどり町内会/);
  await aki.page.goto(`${board}/votes/new`);
  await aki.page.getByLabel(/^何をきくか/).fill('会費を上げますか');
  await aki.page.getByRole('radio', { name: '自分で書く' }).check();
  await aki.page.getByLabel(/^選ぶもの（/).fill('あげる｜印\nそのまま｜印');
  await aki.page.getByRole('radio', { name: /^しめるまで、かくしておく/ }).check();
  await aki.page.getByRole('button', { name: '投票をひらく' }).tap();
  await expect(aki.page.getByRole('heading', { level: 1, name: '会費を上げますか' })).toBeVisible();

  await ken.page.goto(board);
  await ken.page.getByRole('link', { name: '入れる・見る' }).tap();
  await ken.setOffline(true);
  // The choice is on the disk before the mark moves.
  await ken.page.getByRole('radio', { name: 'そのまま｜印' }).tap();
  await expect(ken.page.getByRole('radio', { name: 'そのまま｜印' })).toBeChecked();
  await expect(ken.page.getByText('票はこのスマホにあります。')).toBeVisible();
  await ken.setOffline(false);
  await waitUntilSent(ken.page);
  await expect(aki.page.getByText('1人が入れました')).toBeVisible();
  const chosen = (text: string) => /"choice":"c[12]"/.test(text.replaceAll('\\', ''));
  expect(chosen(await ken.disk())).toBe(true);
  expect(chosen(await aki.disk())).toBe(false);
  expect(aki.received.some(chosen)).toBe(false);

  // The choice is on the disk before the mark moves.
  await aki.page.getByRole('radio', { name: 'そのまま｜印' }).tap();
  await expect(aki.page.getByRole('radio', { name: 'そのまま｜印' })).toBeChecked();
  await aki.setOffline(true);
  await aki.page.getByRole('button', { name: 'しめて数える' }).tap();
  await expect(aki.page.getByText('数は、つながると出ます。')).toBeVisible();
  await aki.setOffline(false);
  for (const { page } of [aki, ken]) {
    await expect(page.getByText('そのまま｜印　2票')).toBeVisible({ timeout: 30_000 });
    await expect(page.getByText('あげる｜印　0票')).toBeVisible();
  }
  await aki.page.getByRole('button', { name: '決まったこととして書く' }).tap();
  await expect(aki.page.getByRole('textbox', { name: /^決まったこと/ })).toHaveValue(
    /会費を上げますか（.*そのまま｜印 2/,
  );
  await aki.close();
  await ken.close();
});
