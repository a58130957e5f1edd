/** Photos as a phone's camera writes them, and what is in pictures that came out of the app. */
import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';

/**
 * A photo drawn by the browser under test: noise, which no JPEG makes small, with a corner of another colour.
 * @returns a JPEG with EXIF that names a place, as a camera with GPS writes it
 */
export const takePhoto = async (page: Page, width: number, height: number, seed: number): Promise<Buffer> => {
  const base64 = await page.evaluate(drawNoise, { width, height, seed });
  const plain = Buffer.from(base64, 'base64');
  const tags = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), placeTags()]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(tags.length + 2, 2);
  return Buffer.concat([plain.subarray(0, 2), head, tags, plain.subarray(2)]);
};

/** The camera's name, in every place a picture could hide it. */
export const cameraName = 'KyodoTestCam';

/** TIFF of one camera and one place: 36°34' N, 136°39' E (TIFF 6.0; EXIF 2.3, section 4.6.6). */
const placeTags = (): Buffer => {
  const tiff = Buffer.alloc(220);
  tiff.write('II', 0, 'latin1');
  tiff.writeUInt16LE(42, 2);
  tiff.writeUInt32LE(8, 4);
  const entry = (at: number, tag: number, type: number, count: number, value: number) => {
    tiff.writeUInt16LE(tag, at);
    tiff.writeUInt16LE(type, at + 2);
    tiff.writeUInt32LE(count, at + 4);
    tiff.writeUInt32LE(value, at + 8);
  };
  tiff.writeUInt16LE(2, 8);
  entry(10, 0x0110, 2, cameraName.length + 1, 150);
  entry(22, 0x8825, 4, 1, 40);
  tiff.writeUInt16LE(4, 40);
  entry(42, 1, 2, 2, 'N'.charCodeAt(0));
  entry(54, 2, 5, 3, 100);
  entry(66, 3, 2, 2, 'E'.charCodeAt(0));
  entry(78, 4, 5, 3, 124);
  for (const [at, value] of [36, 34, 0, 136, 39, 0].entries()) {
    tiff.writeUInt32LE(value, 100 + 8 * at);
    tiff.writeUInt32LE(1, 104 + 8 * at);
  }
  tiff.write(cameraName, 150, 'latin1');
  return tiff;
};

/** Runs in the page. */
const drawNoise = async ({ width, height, seed }: { width: number; height: number; seed: number }): Promise<string> => {
  const canvas = new OffscreenCanvas(width, height);
  const pen = canvas.getContext('2d');
  if (!pen) throw new Error('nothing to draw with');
  const picture = pen.createImageData(width, height);
  let state = seed;
  for (let at = 0; at < picture.data.length; at += 1) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    picture.data[at] = at % 4 === 3 ? 255 : (state >> 16) & 0xff;
  }
  pen.putImageData(picture, 0, 0);
  pen.fillStyle = '#c00';
  pen.fillRect(0, 0, width / 4, height / 4);
  const bytes = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 })).arrayBuffer());
  let letters = '';
  for (let at = 0; at < bytes.length; at += 8192) letters += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(letters);
};

/** A picture of the app as it lies on a phone's disk. */
export interface KeptPicture {
  readonly key: string;
  readonly part: string;
  readonly bytes: Buffer;
}

/** Every picture on the disk of a phone. */
export const picturesOn = async (page: Page): Promise<readonly KeptPicture[]> => {
  const found = await page.evaluate(readPictures);
  return found.map(({ key, part, base64 }) => ({ key, part, bytes: Buffer.from(base64, 'base64') }));
};

/** Runs in the page. */
const readPictures = async (): Promise<{ key: string; part: string; base64: string }[]> => {
  const answer = <T>(request: IDBRequest<T>) =>
    new Promise<T>((done, failed) => {
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error);
    });
  const db = await answer(indexedDB.open('kyodo-note'));
  const look = db.transaction(['photoFiles', 'photoBytes']);
  const files: { key: string; part: string }[] = await answer(look.objectStore('photoFiles').getAll());
  const found = [];
  for (const { key, part } of files) {
    const { bytes } = await answer(look.objectStore('photoBytes').get(key));
    let letters = '';
    const view = new Uint8Array(bytes);
    for (let at = 0; at < view.length; at += 8192) letters += String.fromCharCode(...view.subarray(at, at + 8192));
    found.push({ key, part, base64: btoa(letters) });
  }
  db.close();
  return found;
};

/** What the tests look at in those tables. */
interface PhotoRow {
  readonly part?: string;
  readonly sentBytes: number;
  readonly urls: { readonly photo?: string };
}

/** One of the tables of photos, without the bytes. */
export const photoTable = (page: Page, table: 'photoPicks' | 'photoSendings' | 'photoFiles'): Promise<PhotoRow[]> =>
  page.evaluate(
    (name) =>
      new Promise<PhotoRow[]>((done, failed) => {
        const request = indexedDB.open('kyodo-note');
        request.onerror = () => failed(request.error);
        request.onsuccess = () => {
          const db = request.result;
          const all = db.transaction(name).objectStore(name).getAll();
          all.onsuccess = () => {
            db.close();
            done(all.result);
          };
          all.onerror = () => failed(all.error);
        };
      }),
    table,
  );

export const sha256 = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
