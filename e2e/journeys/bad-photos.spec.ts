import { isBareJpeg } from '#domain/photo/jpeg-parts.ts';
import { expect, type Page, test } from '@playwright/test';
import { type NotebookServer, startNotebookServer } from '../support/notebook-server.ts';
import { openPhone } from '../support/phone.ts';
import { photoTable, picturesOn, takePhoto } from '../support/photos.ts';
import { foundGroup } from '../support/steps.ts';

let server: NotebookServer;
test.beforeAll(async () => {
  server = await startNotebookServer();
});
test.afterAll(() => server.close());

const script = '<script>window.wasRun = true</script>';

test('of a heap of bad files each is named with what to do; the good photos and what was typed stay, and nothing in them runs', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const phone = await openPhone(browser, server.address);
  const { page } = phone;
  const said: string[] = [];
  page.on('dialog', (dialog) => {
    said.push(dialog.message());
    void dialog.dismiss();
  });
  const space = await foundGroup(page, { name: 'みどり町内会', you: '緑川 あき' });
  const good = await takePhoto(page, 900, 600, 3);
  await page.goto(`/s/${space}/activities/new`);
  await page.getByRole('button', { name: 'その他', exact: true }).tap();
  await page.getByLabel(/活動の名前/).fill('落ち葉ひろい');

  const heap: readonly (readonly [name: string, bytes: Buffer, words: RegExp, remedy: RegExp])[] = [
    ['から.jpg', Buffer.alloc(0), /中身がありません/, /一度開いてから/],
    ['巨大.jpg', Buffer.concat([good, Buffer.alloc(41_000_000 - good.length)]), /大きすぎます/, /40MBより小さい/],
    ['広すぎ.png', pngOf(60_000, 60_000), /大きすぎます/, /40MBより小さい/],
    ['りんご.heic', heic(), /開けません/, /JPEGの形/],
    ['絵.svg', drawing(), /写真ではありません/, /カメラでとった/],
    ['絵.jpg', drawing(), /写真ではありません/, /カメラでとった/],
    ['会議録.jpg', Buffer.from('これは文章です。'), /写真ではありません/, /カメラでとった/],
    ['ページ.png', Buffer.from(`<!doctype html>${script}`), /写真ではありません/, /カメラでとった/],
    ['とちゅう.jpg', good.subarray(0, good.length / 2), /途中で切れています/, /もとの写真/],
    ['こわれた.jpg', broken(good), /読めませんでした|途中で切れています/, /ほかの写真|もとの写真/],
  ];
  for (const [name, bytes, words, remedy] of heap) {
    await choose(page, [[name, bytes]]);
    const told = page.getByRole('region', { name: new RegExp(`「${name.replace('.', '\\.')}」${'.*'}`) });
    await expect(told, name).toBeVisible({ timeout: 30_000 });
    await expect(told, name).toContainText(words);
    await expect(told, name).toContainText(remedy);
    await expect(told).toContainText('書いたものは残っています');
    await told.getByRole('button', { name: 'わかりました' }).tap();
    await expect(told).toHaveCount(0);
  }
  expect(await photoTable(page, 'photoPicks')).toEqual([]);

  // Good ones among bad ones: a photo with another name, and one with a page of somebody's hidden behind and inside it.
  await choose(page, [
    ['メモ.txt', good],
    ['から.jpg', Buffer.alloc(0)],
    ['二つの顔.jpg', polyglot(good)],
  ]);
  await expect(page.getByRole('region', { name: /「から\.jpg」/ })).toBeVisible();
  await expect(page.locator('main img')).toHaveCount(2, { timeout: 30_000 });
  await expect(page.getByLabel(/活動の名前/)).toHaveValue('落ち葉ひろい');
  // A flat battery takes nothing away.
  await page.reload();
  await expect(page.locator('main img')).toHaveCount(2, { timeout: 30_000 });
  await expect(page.getByLabel(/活動の名前/)).toHaveValue('落ち葉ひろい');
  await page.getByRole('button', { name: '記録する', exact: true }).tap();
  await expect(page.getByRole('status').filter({ hasText: '記録しました' })).toBeVisible();
  // Both are the same picture once everything else is gone, so there is one photo.
  await expect(page.getByRole('link', { name: /写真 \d+を大きく見る/ })).toHaveCount(1);
  for (const { bytes } of await picturesOn(page)) {
    expect(isBareJpeg(bytes)).toBe(true);
    expect(bytes.includes('script')).toBe(false);
  }
  expect(await page.evaluate(() => 'wasRun' in window)).toBe(false);
  expect(await page.locator('main svg script, main iframe, main object, main embed').count()).toBe(0);
  expect(said).toEqual([]);
  await phone.close();
});

const choose = async (page: Page, files: readonly (readonly [name: string, bytes: Buffer])[]): Promise<void> => {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), page.getByLabel('写真をえらぶ').tap()]);
  await chooser.setFiles(files.map(([name, buffer]) => ({ name, mimeType: 'image/jpeg', buffer })));
};

const drawing = (): Buffer =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" onload="window.wasRun = true"><script>window.wasRun = true; alert(1)</script></svg>`,
  );

/** A photo that is a page of the web as well: in a comment, and behind its end. */
const polyglot = (photo: Buffer): Buffer => {
  const comment = Buffer.from(`--><html>${script}<!--`);
  const head = Buffer.from([0xff, 0xfe, 0, 0]);
  head.writeUInt16BE(comment.length + 2, 2);
  return Buffer.concat([photo.subarray(0, 2), head, comment, photo.subarray(2), Buffer.from(`<html>${script}</html>`)]);
};

/** The right beginning and end, and nonsense in between. */
const broken = (photo: Buffer): Buffer => {
  const bytes = Buffer.from(photo);
  const tables = bytes.indexOf(Buffer.from([0xff, 0xdb]));
  const frame = bytes.indexOf(Buffer.from([0xff, 0xc0]), tables);
  // A frame of no colours at all.
  bytes[frame + 9] = 0;
  return bytes;
};

/** A few hundred bytes that unfold to fourteen gigabytes. */
const pngOf = (width: number, height: number): Buffer => {
  const header = Buffer.alloc(25);
  header.writeUInt32BE(13, 0);
  header.write('IHDR', 4, 'latin1');
  header.writeUInt32BE(width, 8);
  header.writeUInt32BE(height, 12);
  header.set([8, 6], 16);
  const end = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), header, end]);
};

/** As an iPhone writes it; this browser cannot read it. */
const heic = (): Buffer => {
  const box = Buffer.alloc(24);
  box.writeUInt32BE(24, 0);
  box.write('ftypheic', 4, 'latin1');
  box.write('mif1heic', 16, 'latin1');
  return Buffer.concat([box, Buffer.alloc(400)]);
};
