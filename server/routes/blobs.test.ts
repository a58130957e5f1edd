import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { Upload } from 'tus-js-client';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Phone } from '../testing/app-under-test.ts';
import {
  begin,
  type BlobTown,
  headOf,
  metadata,
  openBlobTown,
  putPhoto,
  saysOf,
  sendFrom,
  sendPart,
} from '../testing/blob-town.ts';
import { jpeg, jpegWith, pngOf, webp } from '../testing/pictures.ts';

let town: BlobTown;
let ken: { phone: Phone; id: string };
beforeAll(async () => {
  town = await openBlobTown();
  ken = { phone: town.ken, id: town.kenId };
});
afterAll(() => town.close());

const refused = (status: number, code: string) => ({ status, body: { error: { code } } });
const rowOf = (id: string) => town.store.read(town.space, (tx) => tx.row(id));
const uploads = () => readdirSync(town.blobs.uploadsDir).filter((name) => !name.includes('.'));
const fetched = (phone: Phone, attachment: string, part: string, headers: Record<string, string> = {}) =>
  fetch(`${town.address}/api/blobs/${town.space}/${attachment}/${part}`, {
    headers: { cookie: phone.cookie, ...headers },
  });

describe('a photo on its way', () => {
  test('the small picture and the photo come, are seen byte for byte, and the record says so to everybody', async () => {
    const photo = await putPhoto(town, ken, saysOf(jpeg, webp));
    expect((await fetched(town.aki, photo, 'thumb')).status).toBe(404);
    expect((await sendPart(town.ken, town.space, photo, 'thumb', webp)).status).toBe(204);
    expect((await rowOf(photo))?.fields).toMatchObject({ thumbAt: town.app.clock.now() });
    expect((await rowOf(photo))?.fields['photoAt']).toBeUndefined();
    expect((await fetched(town.aki, photo, 'photo')).status).toBe(404);
    expect((await sendPart(town.ken, town.space, photo, 'photo', jpeg)).status).toBe(204);
    for (const [part, bytes, type] of [
      ['thumb', webp, 'image/webp'],
      ['photo', jpeg, 'image/jpeg'],
    ] as const) {
      const answer = await fetched(town.aki, photo, part);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-type')).toBe(type);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(bytes);
    }
    const seen = (await town.aki.sync(town.space, [])).spaces[0]?.rows.find(({ id }) => id === photo);
    expect(seen?.fields).toMatchObject({ photoAt: town.app.clock.now() });
  });

  test('a browser that is led to the bytes shows a picture and does nothing else with them', async () => {
    const photo = await putPhoto(town, ken, saysOf(jpeg, webp));
    await sendPart(town.ken, town.space, photo, 'photo', jpeg);
    const { headers } = await fetched(town.aki, photo, 'photo');
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline; filename="photo.jpeg"',
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'private, no-cache',
      'referrer-policy': 'no-referrer',
      'content-length': String(jpeg.byteLength),
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const tag = headers.get('etag') ?? '';
    const again = await fetched(town.aki, photo, 'photo', { 'if-none-match': tag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    const head = await fetch(`${town.address}/api/blobs/${town.space}/${photo}/photo`, {
      method: 'HEAD',
      headers: { cookie: town.aki.cookie },
    });
    expect([head.status, head.headers.get('content-length')]).toEqual([200, String(jpeg.byteLength)]);
    // What is not there today may be there tomorrow.
    const missing = await fetched(town.aki, photo, 'thumb');
    expect([missing.status, missing.headers.get('cache-control'), missing.headers.get('etag')]).toEqual([
      404,
      'no-store',
      null,
    ]);
  });

  test('a common tus client that is cut off in the middle goes on where it stopped', async () => {
    const photo = pngOf(900, 500);
    const id = await putPhoto(town, ken, saysOf(photo, webp));
    const options = {
      endpoint: `${town.address}/api/blobs`,
      chunkSize: 256 * 1024,
      retryDelays: null,
      headers: { cookie: town.ken.cookie },
      metadata: { space: town.space, attachment: id, part: 'photo' },
    };
    const sent: number[] = [];
    const left = await new Promise<string>((stopped, failed) => {
      const upload = new Upload(photo, {
        ...options,
        onError: failed,
        onChunkComplete: (_, accepted) => {
          if (accepted > 500_000) void upload.abort().then(() => stopped(upload.url ?? ''));
        },
      });
      upload.start();
    });
    expect(left).toMatch(/\/api\/blobs\/[0-9a-f-]+$/);
    await new Promise<void>((done, failed) => {
      const upload = new Upload(photo, {
        ...options,
        uploadUrl: left,
        onError: failed,
        onChunkComplete: (size) => sent.push(size),
        onSuccess: () => done(),
      });
      upload.start();
    });
    expect(sent.reduce((sum, size) => sum + size, 0)).toBeLessThan(photo.byteLength - 400_000);
    expect(Buffer.from(await (await fetched(town.aki, id, 'photo')).arrayBuffer())).toEqual(photo);
    // Whoever asks anew, from the beginning or where it ended, hears that it is done.
    for (const more of [{ uploadUrl: left }, {}]) {
      await new Promise<void>((done, failed) => {
        new Upload(photo, { ...options, ...more, onError: failed, onSuccess: () => done() }).start();
      });
    }
  });

  test('a line that breaks in the middle of a piece leaves what had come', async () => {
    const photo = pngOf(600, 400);
    const id = await putPhoto(town, ken, saysOf(photo, webp));
    const upload = (await begin(town.ken, town.space, id, 'photo', photo.byteLength)).headers.get('location') ?? '';
    await new Promise<void>((cut) => {
      const half = request(`${town.address}${upload}`, {
        method: 'PATCH',
        headers: {
          cookie: town.ken.cookie,
          'tus-resumable': '1.0.0',
          'upload-offset': '0',
          'content-type': 'application/offset+octet-stream',
          'content-length': String(photo.byteLength),
        },
      });
      half.on('error', () => cut());
      half.on('close', () => cut());
      half.write(photo.subarray(0, 200_000), () => setImmediate(() => half.destroy()));
    });
    // The server may still be taking in what the broken line brought: then the place has moved on, and is asked again.
    for (let status = 409, tries = 0; status !== 204; tries += 1) {
      const offset = Number((await headOf(town.ken, upload)).headers.get('upload-offset'));
      expect(offset).toBeLessThanOrEqual(200_000);
      ({ status } = await sendFrom(town.ken, upload, offset, photo.subarray(offset)));
      expect([204, 409, 423]).toContain(status);
      expect(tries).toBeLessThan(20);
    }
    expect(Buffer.from(await (await fetched(town.aki, id, 'photo')).arrayBuffer())).toEqual(photo);
  });

  test('two uploads of one photo at once, and the last piece twice, make one photo', async () => {
    const photo = pngOf(300, 200);
    const id = await putPhoto(town, ken, saysOf(photo, webp));
    const [one, two] = await Promise.all([
      begin(town.ken, town.space, id, 'photo', photo.byteLength),
      begin(town.ken, town.space, id, 'photo', photo.byteLength),
    ]);
    const ends = await Promise.all(
      [one, two].map((begun) => sendFrom(town.ken, begun.headers.get('location') ?? '', 0, photo)),
    );
    expect(ends.map(({ status }) => status)).toEqual([204, 204]);
    const last = one.headers.get('location') ?? '';
    expect((await sendFrom(town.ken, last, photo.byteLength, Buffer.alloc(0))).status).toBe(204);
    expect(await headOf(town.ken, last)).toMatchObject({ status: 200 });
    expect((await town.blobs.keeper.list(town.space)).filter((sha) => sha === saysOf(photo, webp)['sha'])).toHaveLength(
      1,
    );
    expect(uploads()).toEqual([]);
  });

  test('a piece that does not fit on is refused, and where to go on is told', async () => {
    const photo = pngOf(100, 100);
    const id = await putPhoto(town, ken, saysOf(photo, webp));
    const upload = (await begin(town.ken, town.space, id, 'photo', photo.byteLength)).headers.get('location') ?? '';
    expect((await sendFrom(town.ken, upload, 0, photo.subarray(0, 1000))).headers.get('upload-offset')).toBe('1000');
    expect(await sendFrom(town.ken, upload, 0, photo)).toMatchObject(refused(409, 'blob.wrong_offset'));
    expect((await headOf(town.ken, upload)).headers.get('upload-offset')).toBe('1000');
    const more = Buffer.concat([photo.subarray(1000), Buffer.from('more')]);
    expect(await sendFrom(town.ken, upload, 1000, more)).toMatchObject(refused(413, 'blob.too_large'));
    expect((await town.ken.send('DELETE', upload, undefined, { 'tus-resumable': '1.0.0' })).status).toBe(204);
    expect(await sendFrom(town.ken, upload, 1000, photo)).toMatchObject(refused(404, 'blob.unknown_upload'));
  });
});

describe('bytes that are not what the record promised', () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>');
  const polyglot = Buffer.concat([jpeg, Buffer.from('<script>alert(1)</script>')]);
  test.each([
    [
      'another picture of the same length',
      saysOf(jpeg, webp),
      Buffer.concat([jpeg.subarray(0, -3), jpeg.subarray(0, 3)]),
      'wrong_hash',
    ],
    ['a drawing with a script', { ...saysOf(svg, webp), type: 'image/png' }, svg, 'wrong_type'],
    ['a picture of another type', { ...saysOf(jpeg, webp), type: 'image/png' }, jpeg, 'wrong_type'],
    ['a picture with a page behind it', { ...saysOf(polyglot, webp), type: 'image/jpeg' }, polyglot, 'not_clean'],
    [
      'a picture that says where it was taken',
      saysOf(jpegWith(0xe1, 'Exif\0\0GPS'), webp),
      jpegWith(0xe1, 'Exif\0\0GPS'),
      'not_clean',
    ],
    ['half a picture', saysOf(jpeg.subarray(0, 600), webp), jpeg.subarray(0, 600), 'broken'],
    ['a picture of another size', { ...saysOf(jpeg, webp), width: 47 }, jpeg, 'wrong_size'],
  ])('%s is thrown away, and nothing is shown', async (_, says, bytes, code) => {
    const id = await putPhoto(town, ken, says);
    const before = uploads().length;
    expect(await sendPart(town.ken, town.space, id, 'photo', bytes)).toMatchObject(refused(422, `blob.${code}`));
    expect((await fetched(town.ken, id, 'photo')).status).toBe(404);
    expect((await rowOf(id))?.fields['photoAt']).toBeUndefined();
    expect(uploads()).toHaveLength(before);
  });

  test('lengths are looked at before the first byte', async () => {
    const id = await putPhoto(town, ken, saysOf(jpeg, webp));
    const asked = (length: number, part = 'photo') => begin(town.ken, town.space, id, part, length);
    expect(await asked(0)).toMatchObject(refused(422, 'blob.wrong_length'));
    expect(await asked(jpeg.byteLength + 1)).toMatchObject(refused(422, 'blob.wrong_length'));
    expect(await asked(40 * 1024 * 1024)).toMatchObject(refused(413, 'blob.too_large'));
    expect(await asked(300_000, 'thumb')).toMatchObject(refused(413, 'blob.too_large'));
  });

  test('a small picture that is not small is refused', async () => {
    const wide = pngOf(1025, 1);
    const id = await putPhoto(town, ken, saysOf(jpeg, wide));
    expect(await sendPart(town.ken, town.space, id, 'thumb', wide)).toMatchObject(refused(422, 'blob.wrong_size'));
  });

  test.each([
    ['no words about it', { 'upload-metadata': '' }, 400],
    ['another part', { 'upload-metadata': 'part eHl6' }, 400],
    ['no length', { 'upload-length': '' }, 400],
    ['a length that is none', { 'upload-length': '-5' }, 400],
    ['no protocol', { 'tus-resumable': '' }, 412],
    ['another protocol', { 'tus-resumable': '0.2' }, 412],
  ])('a beginning with %s is none', async (_, wrong, status) => {
    const id = await putPhoto(town, ken, saysOf(jpeg, webp));
    const answer = await town.ken.send('POST', '/api/blobs', undefined, {
      'tus-resumable': '1.0.0',
      'upload-length': String(jpeg.byteLength),
      'upload-metadata': metadata({ space: town.space, attachment: id, part: 'photo' }),
      ...wrong,
    });
    expect(answer).toMatchObject({ status, body: { error: { code: 'message.malformed' } } });
  });
});

test('the log tells of uploads without secrets, and files lie where they should', () => {
  const log = town.app.logged.join('\n');
  expect(log).toContain('/api/blobs');
  for (const phone of [town.aki, town.ken]) expect(log).not.toContain(phone.cookie.split('=')[1] ?? 'no cookie');
  expect(readdirSync(join(town.folder, 'blobs'))).toEqual([town.space]);
});
