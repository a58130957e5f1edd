import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type FolderServer, serveFolder } from '../support/serve-folder.ts';

const dist = join(import.meta.dirname, '../../dist');

test.describe('the copy of the app on a phone', () => {
  let server: FolderServer;
  let newer: string;

  test.beforeEach(async () => {
    server = await serveFolder(dist);
    newer = mkdtempSync(join(tmpdir(), 'kyodo-note-newer-'));
    cpSync(dist, newer, { recursive: true });
    change(join(newer, 'index.html'), '<html lang="ja">', '<html lang="ja" data-copy="newer">');
    change(
      join(newer, 'service-worker.js'),
      /("?revision"?:")[0-9a-f]{32}(",\s*"?url"?:"index\.html")/,
      `$1${'0'.repeat(32)}$2`,
    );
  });
  test.afterEach(async () => {
    await server.close();
    rmSync(newer, { recursive: true, force: true });
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
    server.show(newer);
    await lookForNewer(page);
    await page.reload();
    expect(await isNewer(page)).toBe(false);

    const other = await openedBeside(context, server.url);
    await page.getByRole('button', { name: 'いま新しくする' }).tap();
    // The page loads itself anew once the newer version has taken over; a busy machine takes its time.
    await expect(page.locator('html[data-copy="newer"]')).toBeAttached({ timeout: 60_000 });
    // Somebody may be writing there: it keeps what it has until it is told otherwise.
    expect(await isNewer(other)).toBe(false);
  });

  test('the next start after all pages were closed has the newer version', async ({ page, context }) => {
    await visitAndKeep(page, server.url);
    server.show(newer);
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

async function lookForNewer(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await expect.poll(() => isWaiting(page)).toBe(true);
}

function isWaiting(page: Page): Promise<boolean> {
  return page.evaluate(async () => Boolean((await navigator.serviceWorker.getRegistration())?.waiting));
}

function isNewer(page: Page): Promise<boolean> {
  return page.evaluate(() => document.documentElement.dataset['copy'] === 'newer');
}

async function openedBeside(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  return page;
}

function change(file: string, from: string | RegExp, to: string): void {
  const before = readFileSync(file, 'utf8');
  const after = before.replace(from, to);
  if (after === before) throw new Error(`${file} does not contain ${from}`);
  writeFileSync(file, after);
}
