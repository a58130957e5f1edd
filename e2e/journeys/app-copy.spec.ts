import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { createNewerBuild, type NewerBuild } from '../support/newer-build.ts';
import { isNewer, lookForNewer, takeNewer } from '../support/newer-copy.ts';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const dist = join(import.meta.dirname, '../../dist');

test.describe('the copy of the app on a phone', () => {
  let server: FolderServer;
  let newer: NewerBuild;

  test.beforeEach(async () => {
    server = await serveFolder(dist);
    newer = createNewerBuild(dist, 'page');
  });
  test.afterEach(async () => {
    await server.close();
    newer.remove();
  });

  test('after one visit every page opens in a place without a network', async ({ page, context }) => {
    await visitAndKeep(page, server.url);
    await context.setOffline(true);
    for (const path of ['/', '/?s=pwa', '/guide', '/s/0192/meetings/new', '/settings']) {
      await page.goto(server.url + path);
      await expect(page.locator('#root')).not.toBeEmpty();
      await expect(page).toHaveTitle(/協働ノート/);
    }
  });

  test('a file that is missing, and every question to the server, stays what it is', async ({ page, context }) => {
    await visitAndKeep(page, server.url);
    const answer = (path: string) =>
      page.evaluate(
        (url) =>
          fetch(url).then(
            ({ status }) => status,
            () => 'no network',
          ),
        path,
      );
    expect(await answer('/assets/nothing.js')).toBe(404);
    expect(await answer('/api/nothing')).toBe(404);
    await context.setOffline(true);
    expect(await answer('/api/nothing')).toBe('no network');
    await expect(page.goto(`${server.url}/api/session`)).rejects.toThrow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/);
  });

  test('a newer version waits, also through a visit, until somebody takes it', async ({ page, context }) => {
    await visitAndKeep(page, server.url);
    server.show(newer.folder);
    await lookForNewer(page);
    await page.reload();
    expect(await isNewer(page)).toBe(false);

    const other = await openedBeside(context, server.url);
    await takeNewer(page);
    // Somebody may be writing there: it keeps what it has until it is told otherwise.
    expect(await isNewer(other)).toBe(false);
  });

  test('the next start after all pages were closed has the newer version', async ({ page, context }) => {
    await visitAndKeep(page, server.url);
    server.show(newer.folder);
    await lookForNewer(page);
    await page.close();
    await expect
      .poll(async () => {
        const next = await openedBeside(context, server.url);
        const found = await isNewer(next);
        await next.close();
        return found;
      })
      .toBe(true);
  });
});

async function visitAndKeep(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller?.state)).toBe('activated');
}

async function openedBeside(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}
