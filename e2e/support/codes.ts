/** QR codes as they are really drawn on one phone, and how another phone gets to see them. */
import { writeFileSync } from 'node:fs';
import { bytesOf, collect, nothingCollected } from '#domain/gathering/code-frames.ts';
import { unsqueeze } from '#protocol/squeeze.ts';
import { expect, type Page } from '@playwright/test';
import { decodeQR } from 'qr/decode.js';
import { encode } from 'uqr';

/** Pictures of all codes of the message a page shows, in their order. */
export const photograph = async (page: Page, what: string): Promise<Buffer[]> => {
  const code = page.getByRole('img', { name: new RegExp(`^${what}のQRコード`) });
  await expect(code).toBeVisible();
  const name = (await code.getAttribute('aria-label')) ?? '';
  const total = Number(/ (\d+)枚のうち/.exec(name)?.[1]);
  const pictures: Buffer[] = [];
  const stop = page.getByRole('button', { name: '止める' });
  if (total > 1 && (await stop.isVisible())) await stop.tap();
  for (let at = 0; at < total; at += 1) {
    // Nobody photographs a code that lies half under the bar at the top.
    await code.evaluate((drawn) => drawn.scrollIntoView({ block: 'center', behavior: 'instant' }));
    pictures.push(await code.screenshot());
    if (total > 1) await page.getByRole('button', { name: 'つぎ', exact: true }).tap();
  }
  return pictures;
};

/** Hands photos of codes to a phone that reads. */
export const showPhotos = (page: Page, pictures: readonly Buffer[]): Promise<void> =>
  page
    .locator('input[type="file"][accept^="image"]')
    .setInputFiles(pictures.map((buffer, at) => ({ name: `${at}.png`, mimeType: 'image/png', buffer })));

/** Hands a file to a phone that reads. */
export const giveText = (page: Page, text: string): Promise<void> =>
  page
    .locator('input[type="file"][accept*="text"]')
    .setInputFiles({ name: 'kyodo.txt', mimeType: 'text/plain', buffer: Buffer.from(text) });

/** The file a phone hands out. */
export const takeText = async (page: Page): Promise<string> => {
  const coming = page.waitForEvent('download');
  await page.getByRole('button', { name: 'ファイルで渡す' }).tap();
  const stream = await (await coming).createReadStream();
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(Buffer.from(part));
  return Buffer.concat(parts).toString('utf8');
};

/** What the codes say, read by a program that is not the phone. */
export const textOfPhotos = async (page: Page, pictures: readonly Buffer[]): Promise<string> => {
  let known = nothingCollected;
  for (const picture of pictures) {
    const next = collect(known, await textOfPicture(page, picture));
    if (!next.ok) throw new Error(next.error);
    known = next.value;
  }
  const bytes = bytesOf(known);
  const whole = bytes.ok ? await unsqueeze(bytes.value, 5_000_000) : null;
  if (!whole) throw new Error('the codes are not whole');
  return new TextDecoder().decode(whole);
};

/** What one code says. */
export const textOfPicture = async (page: Page, picture: Buffer): Promise<string> => {
  const { side: dots, grey } = await greyOf(page, picture);
  const data = Uint8Array.from(grey.flatMap((value) => [value, value, value, 255]));
  return decodeQR({ width: dots, height: dots, data }, { timeLimit: 2_000 });
};

/** A code somebody else has made, with any words in it. */
export const drawnCode = async (page: Page, text: string): Promise<Buffer> => {
  const { size, data } = encode(text, { ecc: 'M', border: 4 });
  const base64 = await page.evaluate(
    ({ size: dots, dark }) => {
      const canvas = document.createElement('canvas');
      canvas.width = dots * 8;
      canvas.height = dots * 8;
      const context = canvas.getContext('2d');
      if (!context) return '';
      context.fillStyle = '#fff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.fillStyle = '#000';
      for (const [x, y] of dark) context.fillRect(x * 8, y * 8, 8, 8);
      return canvas.toDataURL('image/png').split(',')[1] ?? '';
    },
    {
      size,
      dark: data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [[x, y] as [number, number]] : []))),
    },
  );
  return Buffer.from(base64, 'base64');
};

const [width, height, side] = [640, 480, 440];

/** What the camera of the browser sees from now on: these pictures, each for half a second, over and over. */
export const holdBeforeCamera = async (page: Page, file: string, pictures: readonly Buffer[]): Promise<void> => {
  const parts: Buffer[] = [Buffer.from(`YUV4MPEG2 W${width} H${height} F10:1 Ip A1:1 C420jpeg\n`)];
  // An empty table, where nobody holds a phone.
  if (pictures.length === 0) parts.push(Buffer.from('FRAME\n'), planesOf([]));
  for (const picture of pictures) {
    const { grey } = await greyOf(page, picture);
    const frame = Buffer.concat([Buffer.from('FRAME\n'), planesOf(grey)]);
    for (let time = 0; time < 5; time += 1) parts.push(frame);
  }
  writeFileSync(file, Buffer.concat(parts));
};

/** A code in the middle of a grey table. */
const planesOf = (grey: readonly number[]): Buffer => {
  const light = Buffer.alloc(width * height, 150);
  const [left, top] = [(width - side) / 2, (height - side) / 2];
  for (let y = 0; y < side; y += 1)
    for (let x = 0; x < side; x += 1) light[(top + y) * width + left + x] = grey[y * side + x] ?? 150;
  return Buffer.concat([light, Buffer.alloc((width * height) / 2, 128)]);
};

/** A picture as grey dots, drawn to size by the browser. */
const greyOf = async (page: Page, picture: Buffer): Promise<{ side: number; grey: number[] }> => {
  const grey = await page.evaluate(
    async ({ base64, size }) => {
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = document.createElement('canvas');
      canvas.width = size;
      canvas.height = size;
      const context = canvas.getContext('2d');
      context?.drawImage(bitmap, 0, 0, size, size);
      const { data = [] } = context?.getImageData(0, 0, size, size) ?? {};
      return Array.from({ length: size * size }, (_, at) => data[at * 4] ?? 0);
    },
    { base64: picture.toString('base64'), size: side },
  );
  return { side, grey };
};
