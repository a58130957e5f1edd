/** What somebody tries who has a session and means harm: other people's uploads, lengths that are not true, floods of beginnings. */
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Phone } from '../testing/app-under-test.ts';
import {
  begin,
  type BlobTown,
  headOf,
  openBlobTown,
  putPhoto,
  saysOf,
  sendFrom,
  sendPart,
} from '../testing/blob-town.ts';
import { jpeg, pngOf, webp } from '../testing/pictures.ts';

let free = 1e12;
let town: BlobTown;
beforeEach(async () => {
  free = 1e12;
  town = await openBlobTown({ freeBytes: async () => free });
});
afterEach(() => town.close());

const kenPuts = (photo: Buffer) => putPhoto(town, { phone: town.ken, id: town.kenId }, saysOf(photo, webp));
const akiPuts = (photo: Buffer) => putPhoto(town, { phone: town.aki, id: town.akiId }, saysOf(photo, webp));
const lying = () => readdirSync(town.blobs.uploadsDir);
const began = async (phone: Phone, id: string, bytes: Uint8Array): Promise<string> =>
  (await begin(phone, town.space, id, 'photo', bytes.byteLength)).headers.get('location') ?? '';
const tus = { 'tus-resumable': '1.0.0' };

describe('the upload of somebody else', () => {
  test('is not reached by naming it behind one’s own', async () => {
    const photo = pngOf(60, 60);
    const hers = await began(town.aki, await akiPuts(photo), photo);
    await sendFrom(town.aki, hers, 0, photo.subarray(0, 100));
    const mine = await began(town.ken, await kenPuts(photo), photo);
    const other = hers.split('/').at(-1) ?? '';
    for (const path of [`${mine}?/${other}`, `${mine}?x=/${other}/`, `${mine}/${other}`, `${mine}%2F${other}`]) {
      const head = await headOf(town.ken, path);
      expect(head.headers.get('upload-offset') ?? 'none', path).not.toBe('100');
      await sendFrom(town.ken, path, 100, photo.subarray(100));
      await town.ken.send('DELETE', path, undefined, tus);
    }
    expect((await headOf(town.aki, hers)).headers.get('upload-offset')).toBe('100');
    expect((await sendFrom(town.aki, hers, 100, photo.subarray(100))).status).toBe(204);
  });

  test('nor any other file of that folder or above it', async () => {
    const photo = pngOf(60, 60);
    const names = ['readme.txt', 'x.json'];
    const mine = await began(town.ken, await kenPuts(photo), photo);
    for (const name of names) writeFileSync(join(town.blobs.uploadsDir, name), 'not an upload');
    for (const name of [...names, '..', '%2e%2e', '..%2Fblobs', 'x']) {
      await town.ken.send('DELETE', `${mine}?/${name}`, undefined, tus);
      await town.ken.send('DELETE', `/api/blobs/${name}`, undefined, tus);
    }
    expect(lying()).toEqual(expect.arrayContaining(names));
    expect(readdirSync(town.folder)).toContain('uploads');
  });

  test('another method than the one that was asked with is not carried out', async () => {
    const photo = pngOf(60, 60);
    const mine = await began(town.ken, await kenPuts(photo), photo);
    await sendFrom(town.ken, mine, 0, photo.subarray(0, 100));
    for (const method of ['GET', 'DELETE', 'POST']) {
      await town.ken.send('HEAD', mine, undefined, { ...tus, 'x-http-method-override': method });
      await town.ken.send('PATCH', mine, new Uint8Array(0), {
        ...tus,
        'upload-offset': '100',
        'content-type': 'application/offset+octet-stream',
        'x-http-method-override': method,
      });
    }
    expect((await headOf(town.ken, mine)).headers.get('upload-offset')).toBe('100');
  });
});

/** A body without a length, as a program sends that means to send more than it said. */
const pour = (phone: Phone, path: string, headers: Record<string, string>, pieces: readonly Buffer[], method: string) =>
  new Promise<number>((answered) => {
    const asking = request(`${town.address}${path}`, {
      method,
      headers: { cookie: phone.cookie, ...tus, 'content-type': 'application/offset+octet-stream', ...headers },
    });
    asking.on('response', (answer) => answer.resume().on('close', () => answered(answer.statusCode ?? 0)));
    asking.on('error', () => answered(0));
    for (const piece of pieces) asking.write(piece);
    asking.end();
  });

describe('a length that is not true', () => {
  test('an upload never grows beyond what was declared, also without saying how much comes', async () => {
    const photo = pngOf(200, 200);
    const more = Buffer.alloc(3_000_000, 7);
    const upload = await began(town.ken, await kenPuts(photo), photo);
    expect(await pour(town.ken, upload, { 'upload-offset': '0' }, [photo, more], 'PATCH')).not.toBe(204);
    for (const name of lying())
      expect(statSync(join(town.blobs.uploadsDir, name)).size).toBeLessThanOrEqual(photo.byteLength);
    expect(await town.blobs.keeper.list(town.space)).toEqual([]);
  });

  test('the length is not declared anew on the way, nor left open', async () => {
    const photo = pngOf(60, 60);
    const id = await kenPuts(photo);
    const upload = await began(town.ken, id, photo);
    const longer = await town.ken.send('PATCH', upload, new Uint8Array(photo), {
      ...tus,
      'upload-offset': '0',
      'upload-length': '5000000',
      'content-type': 'application/offset+octet-stream',
    });
    expect(longer.status).toBe(400);
    const open = await town.ken.send('POST', '/api/blobs', undefined, { ...tus, 'upload-defer-length': '1' });
    expect(open.status).toBe(400);
  });
});

describe('floods', () => {
  test('asking a thousand times for a photo that is there leaves one small file, not a thousand', async () => {
    const id = await kenPuts(jpeg);
    expect((await sendPart(town.ken, town.space, id, 'photo', jpeg)).status).toBe(204);
    const before = lying().length;
    for (let time = 0; time < 50; time += 1) {
      const upload = await began(town.ken, id, jpeg);
      expect((await headOf(town.ken, upload)).headers.get('upload-offset')).toBe(String(jpeg.byteLength));
      town.app.clock.advance(1_000);
    }
    expect(lying().length).toBeLessThanOrEqual(before + 1);
  });

  test('uploads that began while there was room do not eat the room of the database', async () => {
    const photo = pngOf(200, 200);
    const upload = await began(town.ken, await kenPuts(photo), photo);
    free = 1_000_000;
    const answer = await sendFrom(town.ken, upload, 0, photo);
    expect(answer).toMatchObject({ status: 507, body: { error: { code: 'blob.disk_full' } } });
    expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
    free = 1e12;
    expect((await headOf(town.ken, upload)).headers.get('upload-offset')).toBe('0');
    expect((await sendFrom(town.ken, upload, 0, photo)).status).toBe(204);
  });
});

describe('what a browser keeps', () => {
  test('it asks again each time whether the photo may still be seen', async () => {
    const id = await kenPuts(jpeg);
    await sendPart(town.ken, town.space, id, 'photo', jpeg);
    const seen = await town.aki.get(`/api/blobs/${town.space}/${id}/photo`);
    expect(seen.headers.get('cache-control')).toBe('private, no-cache');
    expect(seen.headers.get('accept-ranges')).toBeNull();
  });

  test.each(['bytes=0-99', 'bytes=-1', 'bytes=0-0,5-9', 'bytes=99999999-'])(
    'a part of it (%s) is asked for in vain: it is given whole or not at all',
    async (range) => {
      const id = await kenPuts(jpeg);
      await sendPart(town.ken, town.space, id, 'photo', jpeg);
      const answer = await fetch(`${town.address}/api/blobs/${town.space}/${id}/photo`, {
        headers: { cookie: town.aki.cookie, range },
      });
      expect(answer.status).toBe(200);
      expect(Buffer.from(await answer.arrayBuffer())).toEqual(jpeg);
    },
  );

  test('no other writing of a name leads to the bytes', async () => {
    const id = await kenPuts(jpeg);
    await sendPart(town.ken, town.space, id, 'photo', jpeg);
    const sha = String(saysOf(jpeg, webp)['sha']);
    const paths = [
      `/api/blobs/${town.space}/${id}/PHOTO`,
      `/api/blobs/${town.space.toUpperCase()}/${id.toUpperCase()}/photo`,
      `/api/blobs/${town.space}/${sha}/photo`,
      `/api/blobs/${town.space}/${sha.slice(0, 2)}/${sha}`,
      `/api/blobs/${town.space}/..%2f..%2fblobs/photo`,
      `/api/blobs/${town.space}/${id}/__proto__`,
      `/blobs/${town.space}/${sha.slice(0, 2)}/${sha}`,
      `/api/blobs/%2e%2e/%2e%2e/main.ts`,
    ];
    for (const path of paths) {
      const answer = await fetch(`${town.address}${path}`, { headers: { cookie: town.aki.cookie } });
      expect(answer.status, path).toBe(404);
    }
  });
});
