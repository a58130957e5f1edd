import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMemoryStore } from '../store/memory-store.ts';
import { type AppUnderTest, appUnderTest, newPhone, type Phone } from '../testing/app-under-test.ts';

const style = 'body{margin:0}';
const script = `export const words = ${JSON.stringify('みどり町'.repeat(500))};`;
let folder: string;
let app: AppUnderTest;
let browser: Phone;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kyodo-note-dist-'));
  mkdirSync(join(folder, 'dist/assets'), { recursive: true });
  writeFileSync(join(folder, 'dist/index.html'), `<!doctype html><style>${style}</style><h1>協働ノート</h1>`);
  writeFileSync(join(folder, 'dist/sw.js'), 'self.addEventListener("install", () => {});');
  writeFileSync(join(folder, 'dist/manifest.webmanifest'), '{}');
  writeFileSync(join(folder, 'dist/assets/app-1a2b3c.js'), script);
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  app = appUnderTest(createMemoryStore('epoch'), { distDir: join(folder, 'dist') });
  browser = newPhone(app);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('every address of the app is the app, and nothing else is', async () => {
  for (const path of ['/', '/start', '/spaces/x/records?tab=1', '/index.html']) {
    const page = await browser.get(path);
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('協働ノート');
  }
  for (const path of ['/assets/app-9z9z9z.js', '/assets/', '/api/nope']) {
    const missing = await browser.get(path);
    expect([missing.status, missing.headers.get('content-type')]).toEqual([404, 'application/json']);
  }
  expect((await browser.send('POST', '/start', '{}')).status).toBe(404);
});

test('assets are kept for ever, everything else is asked for again', async () => {
  const ageOf = async (path: string) => (await browser.get(path)).headers.get('cache-control');
  expect(await ageOf('/assets/app-1a2b3c.js')).toBe('public, max-age=31536000, immutable');
  for (const path of ['/', '/sw.js', '/manifest.webmanifest']) expect(await ageOf(path)).toBe('no-cache');
});

test('a file that is known already is not sent again', async () => {
  const tag = (await browser.get('/sw.js')).headers.get('etag') ?? '';
  expect(await browser.send('GET', '/sw.js', undefined, { 'if-none-match': tag })).toMatchObject({
    status: 304,
    body: null,
  });
  expect((await browser.send('GET', '/sw.js', undefined, { 'if-none-match': '"other"' })).status).toBe(200);
});

test('texts travel packed as the browser likes, and mean the same', async () => {
  const path = '/assets/app-1a2b3c.js';
  for (const [accepted, packing] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['identity', null],
  ] as const) {
    const file = await browser.send('GET', path, undefined, { 'accept-encoding': accepted });
    expect(file.headers.get('content-encoding')).toBe(packing);
    expect(file.headers.get('vary')).toBe('Accept-Encoding');
    expect(file.body).toBe(script);
  }
});

test.each([
  '/../secret.txt',
  '/..%2fsecret.txt',
  '/%2e%2e/secret.txt',
  '/assets/..%2f..%2fsecret.txt',
  '/..\\secret.txt',
  '/%00',
  '/%ff',
])('a path that leads out of the folder leads nowhere: %s', async (path) => {
  const response = await app.request(new Request(`https://note.example.jp${path}`));
  expect(await response.text()).not.toBe('secret');
});

test('the style in the page is allowed by its hash, and no script in it ever', async () => {
  const policy = (await browser.get('/')).headers.get('content-security-policy') ?? '';
  expect(policy).toContain(`style-src 'self' 'sha256-${createHash('sha256').update(style).digest('base64')}'`);
  expect(policy).toContain("script-src 'self';");
});

test('without a built app only the API answers', async () => {
  const bare = newPhone(appUnderTest(createMemoryStore('epoch'), { distDir: join(folder, 'nowhere') }));
  expect((await bare.get('/')).status).toBe(404);
  expect((await bare.get('/healthz')).status).toBe(200);
});
