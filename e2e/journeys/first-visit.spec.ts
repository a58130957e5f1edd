import { type BrowserContext, expect, type Page, type Route, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const welcome = (page: Page) => page.getByRole('heading', { level: 1, name: 'ようこそ、協働ノートへ' });
const newGroup = (page: Page) => page.getByRole('link', { name: /グループをつくる/ });

/** The files of the app that the first page does not wait for. */
const restOfApp = async (): Promise<string[]> => {
  const html = await (await fetch(server.address)).text();
  const files = [...html.matchAll(/<meta name="rest-of-app" content="([^"]+)"/g)].map(([, file = '']) => file);
  expect(files.length).toBeGreaterThan(1);
  return files;
};

/** Keeps the rest of the app away from this browser until `meet` lets it through or breaks it off. */
const holdBack = async (context: BrowserContext, meet: (route: Route) => Promise<void>): Promise<void> => {
  const files = await restOfApp();
  await context.route((url) => files.includes(url.pathname), meet);
};

/** @returns lets the rest of the app through */
const holdBackUntilTold = async (context: BrowserContext): Promise<() => void> => {
  const free = Promise.withResolvers<void>();
  await holdBack(context, async (route) => {
    await free.promise;
    await route.continue();
  });
  return free.resolve;
};

test('on a slow line the first page stands before the rest of the app, and a tap waits for it', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address });
  const letThrough = await holdBackUntilTold(context);
  const page = await context.newPage();
  await page.goto('/');
  await expect(welcome(page)).toBeVisible();
  await expect(page).toHaveURL('/welcome');
  await expect(page).toHaveTitle(/ようこそ、協働ノートへ/);
  await expect(welcome(page)).toBeFocused();

  await page.getByRole('radio', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Welcome/ })).toBeVisible();
  await page.getByRole('radio', { name: '日本語' }).click();
  await expect(welcome(page)).toBeVisible();

  await newGroup(page).click();
  await expect(page.getByRole('status').getByText('読みこんでいます')).toBeVisible();
  await expect(welcome(page)).toBeVisible();
  letThrough();
  await expect(page).toHaveURL('/start');
  await expect(welcome(page)).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await page.goBack();
  await expect(welcome(page)).toBeVisible();
  await context.close();
});

test('an impatient hand taps twice, and changes its mind: the last tap counts, once', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address });
  const letThrough = await holdBackUntilTold(context);
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /ためしに使う/ }).click();
  const wait = page.getByRole('status').getByText('読みこんでいます');
  await expect(wait).toBeVisible();
  await newGroup(page).click();
  await newGroup(page).click();
  await expect(wait).toHaveCount(1);
  letThrough();
  await expect(page).toHaveURL('/start');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await expect(wait).toHaveCount(0, { timeout: 1_000 });
  await page.goBack();
  await expect(page).toHaveURL('/welcome');
  await expect(welcome(page)).toBeVisible();
  await page.goto('/');
  await expect(welcome(page)).toBeVisible();
  await context.close();
});

test('the rest of the app cannot come: the first page stands as it is while nobody taps', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address });
  await holdBack(context, (route) => (route.request().serviceWorker() ? route.continue() : route.abort()));
  const page = await context.newPage();
  await page.goto('/');
  await expect(welcome(page)).toBeVisible();
  await page.evaluate(() => document.body.setAttribute('data-first', ''));
  await expect(page.getByText('インターネットがない所でも開けるようになりました。')).toBeVisible();
  await expect(page.locator('body')).toHaveAttribute('data-first', '');
  await context.close();
});

test('the line breaks behind the first page: the tap says so, and a later one goes on', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address });
  let isBroken = true;
  await holdBack(context, (route) => (isBroken ? route.abort() : route.continue()));
  const page = await context.newPage();
  await page.goto('/');
  await expect(welcome(page)).toBeVisible();
  await context.setOffline(true);
  await newGroup(page).click();
  await expect(page.getByText('続きが届きませんでした。')).toBeVisible();
  await expect(welcome(page)).toBeVisible();
  await context.setOffline(false);
  isBroken = false;
  await newGroup(page).click();
  await expect(page).toHaveURL('/start');
  await expect(welcome(page)).toBeHidden();
  await context.close();
});

test('somebody who only wants to look opens the practice notebook from the first page', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server.address });
  const page = await context.newPage();
  await page.goto('/');
  await page.getByRole('button', { name: /ためしに使う/ }).click();
  await expect(page.getByText('【れんしゅう】もみじ台町会').first()).toBeVisible();
  await expect(page.getByText('れんしゅう用のノートをつくりました。')).toBeVisible();
  await page.reload();
  await expect(page.getByText('【れんしゅう】もみじ台町会').first()).toBeVisible();
  await context.close();
});
