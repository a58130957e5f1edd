import { isBareJpeg } from '#domain/photo/jpeg-parts.ts';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { cameraName, photoTable, picturesOn, sha256, takePhoto } from '../support/photos.ts';
import { createProfile, type Profile } from '../support/profile.ts';
import { foundGroup, invite, waitUntilSent } from '../support/steps.ts';

let server: NotebookServer;
let profile: Profile;
test.beforeAll(async () => {
  server = await startNotebookServer();
  profile = createProfile(server.address);
});
test.afterAll(async () => {
  await profile.kill();
  profile.remove();
  await server.close();
});

test('a log with two photos is written in airplane mode, the browser dies in the middle of sending, and the others get both photos', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const first = await openApp();
  const { page } = first;
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  await waitUntilSent(page);
  const link = await invite(page, space);
  const theirs = await openPhone(browser, server.address, link);
  await theirs.page.getByLabel(/あなたの名前/).fill('青木 けん');
  await theirs.page.getByRole('button', { name: '参加する' }).click();
  await expect(theirs.page).toHaveURL(new RegExp(`/s/${space}`));

  const photos = [await takePhoto(page, 2560, 1920, 7), await takePhoto(page, 1920, 2560, 11)];
  for (const photo of photos) expect(photo.includes(cameraName)).toBe(true);
  await page.goto(`/s/${space}`);
  await first.context.setOffline(true);
  await page.reload();
  const before = await taps(page);
  await page.getByRole('link', { name: '活動を記録する' }).tap();
  await page.getByRole('button', { name: '清掃', exact: true }).tap();
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('写真をえらぶ').tap()]);
  await chooser.setFiles(photos.map((buffer, at) => ({ name: `IMG_${at}.jpg`, mimeType: 'image/jpeg', buffer })));
  await page.getByRole('button', { name: '記録する', exact: true }).tap();
  await expect(page.getByRole('status').filter({ hasText: '記録しました' })).toBeVisible();
  expect((await taps(page)) - before).toBeLessThanOrEqual(5);
  await expect(page.getByRole('link', { name: /写真 \d+を大きく見る/ })).toHaveCount(2, { timeout: 60_000 });
  await expect(page.locator('main').getByText('送信待ち')).not.toHaveCount(0);

  // What is kept and will be sent is a plain picture: nothing of the camera, the place or the time.
  const kept = await picturesOn(page);
  expect(kept.filter(({ part }) => part === 'photo')).toHaveLength(2);
  for (const picture of kept) expectPlain(picture.bytes);
  for (const { bytes } of kept.filter(({ part }) => part === 'thumb')) expect(bytes.length).toBeLessThan(30_000);
  const logPage = new URL(page.url()).pathname;

  await slowDown(first.context, page);
  await first.context.setOffline(false);
  // The small pictures come first: the other phone shows both while the photos are still on their way.
  await theirs.page.goto(logPage);
  await expect(theirs.page.locator('main img')).toHaveCount(2, { timeout: 60_000 });
  expect((await photoTable(theirs.page, 'photoFiles')).filter(({ part }) => part === 'photo')).toEqual([]);
  await expect
    .poll(async () => (await photoTable(page, 'photoSendings')).some(isInTheMiddle), { timeout: 60_000 })
    .toBe(true);
  const broken = (await photoTable(page, 'photoSendings')).find(isInTheMiddle);
  await profile.kill();

  const again = await openApp();
  const heads: string[] = [];
  again.context.on('request', (request) => {
    if (request.method() === 'HEAD' && request.url().includes('/api/blobs/'))
      heads.push(new URL(request.url()).pathname);
  });
  await again.page.goto(logPage);
  await expect.poll(async () => (await photoTable(again.page, 'photoSendings')).length, { timeout: 60_000 }).toBe(0);
  await waitUntilSent(again.page);
  await expect(again.page.getByRole('region', { name: '写真' }).getByText('送信ずみ')).toHaveCount(2);
  // It went on where it had broken off.
  expect(heads).toContain(broken?.urls.photo);

  await theirs.page.getByRole('link', { name: '写真 1を大きく見る' }).tap();
  await expect
    .poll(async () => (await picturesOn(theirs.page)).filter(({ part }) => part === 'photo').length, {
      timeout: 60_000,
    })
    .toBe(2);
  const come = await picturesOn(theirs.page);
  expect(come.map(({ key }) => key).toSorted()).toEqual(kept.map(({ key }) => key).toSorted());
  for (const { key, bytes } of come) {
    expect(key).toBe(`${space}/${sha256(bytes)}`);
    expectPlain(bytes);
  }
  await expect(theirs.page.locator('main img')).toHaveJSProperty('naturalWidth', 2048);

  // Without a network the other phone shows what it has.
  await theirs.setOffline(true);
  await theirs.page.goto(logPage);
  await expect(theirs.page.locator('main img')).toHaveCount(2);
  await theirs.close();
});

const openApp = async (): Promise<{ context: BrowserContext; page: Page }> => {
  const { context, page } = await profile.open();
  await context.addInitScript(countTaps);
  await page.goto('/');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  return { context, page };
};

/** Runs in the page: counts what a finger does, over reloads. */
const countTaps = (): void =>
  addEventListener(
    'click',
    (event) => {
      if (event.isTrusted) sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1));
    },
    { capture: true },
  );

const taps = (page: Page): Promise<number> => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0));

const expectPlain = (bytes: Buffer): void => {
  expect(isBareJpeg(bytes)).toBe(true);
  for (const word of [cameraName, 'Exif', 'http://ns.adobe.com', 'GPS']) expect(bytes.includes(word)).toBe(false);
};

/** Some of the photo is on the server, and not all of it. */
const isInTheMiddle = (sending: { sentBytes: number; urls: { photo?: string } }): boolean =>
  sending.sentBytes > 600_000 && sending.urls.photo !== undefined;

/** A line as in a village hall: 2 Mbit/s up. */
const slowDown = async (context: BrowserContext, page: Page): Promise<void> => {
  const line = await context.newCDPSession(page);
  await line.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 100,
    downloadThroughput: -1,
    uploadThroughput: 250_000,
  });
};
