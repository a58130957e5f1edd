import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { sweepUploads, tidyUp } from '../ops/housekeeping.ts';
import { change, newId } from '../testing/app-under-test.ts';
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
import { type BlobKeeper, BlobTrouble } from './blob-keeper.ts';
import { createDiskKeeper } from './disk-keeper.ts';
import { sweepBlobs } from './sweep-blobs.ts';

const day = 24 * 3_600_000;
const quiet = { info: () => undefined, warn: () => undefined, error: () => undefined };
const refused = (status: number, code: string) => ({ status, body: { error: { code } } });

let town: BlobTown;
afterEach(() => town.close());
const kenPuts = (photo: Buffer) => putPhoto(town, { phone: town.ken, id: town.kenId }, saysOf(photo, webp));
const photoAt = async (id: string) => (await town.store.read(town.space, (tx) => tx.row(id)))?.fields['photoAt'];

describe('room for photos', () => {
  test('a group that has used up its room is told, and others go on', async () => {
    const [first, second] = [pngOf(100, 100, 1), pngOf(100, 100, 2)];
    town = await openBlobTown({ spaceBytes: first.byteLength + 100 });
    const [one, two] = [await kenPuts(first), await kenPuts(second)];
    expect((await sendPart(town.ken, town.space, one, 'photo', first)).status).toBe(204);
    expect(await sendPart(town.ken, town.space, two, 'photo', second)).toMatchObject(refused(413, 'blob.space_full'));
    // What was deleted takes its room for the month it stays.
    await change(town.ken, town.space, one, { deleted: true });
    town.app.clock.advance(2 * 60_000);
    expect(await sendPart(town.ken, town.space, two, 'photo', second)).toMatchObject(refused(413, 'blob.space_full'));
    town.app.clock.advance(31 * day);
    await town.ken.open();
    expect((await sendPart(town.ken, town.space, two, 'photo', second)).status).toBe(204);
  });

  test('two photos that fit one at a time do not both get in at once', async () => {
    const [first, second] = [pngOf(100, 100, 1), pngOf(100, 100, 2)];
    town = await openBlobTown({ spaceBytes: first.byteLength + 100 });
    const uploads: string[] = [];
    for (const photo of [first, second]) {
      const begun = await begin(town.ken, town.space, await kenPuts(photo), 'photo', photo.byteLength);
      uploads.push(begun.headers.get('location') ?? '');
    }
    const ends = await Promise.all(
      [first, second].map((photo, place) => sendFrom(town.ken, uploads[place] ?? '', 0, photo)),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual([204, 413]);
    expect(await town.blobs.keeper.list(town.space)).toHaveLength(1);
  });

  test('a person has eight uploads under way; where answers were lost the first gives its place up after minutes', async () => {
    town = await openBlobTown();
    const photos = Array.from({ length: 10 }, (_, place) => pngOf(20, 20, place + 1));
    const ids: string[] = [];
    for (const photo of photos) ids.push(await kenPuts(photo));
    const asked = (place: number) =>
      begin(town.ken, town.space, ids[place] ?? '', 'photo', photos[place]?.byteLength ?? 0);
    const first = (await asked(0)).headers.get('location') ?? '';
    town.app.clock.advance(1_000);
    for (let place = 1; place < 8; place += 1) expect((await asked(place)).status).toBe(201);
    const ninth = await asked(8);
    expect(ninth).toMatchObject(refused(429, 'blob.too_many'));
    expect(Number(ninth.headers.get('retry-after'))).toBeGreaterThan(0);
    town.app.clock.advance(4 * 60_000);
    expect((await asked(8)).status).toBe(429);
    town.app.clock.advance(70_000);
    expect((await asked(8)).status).toBe(201);
    expect((await headOf(town.ken, first)).status).toBe(404);
  });

  test('while the disk is full nothing is lost, and later the photo comes', async () => {
    let free = 1e12;
    let isFull = false;
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' });
    town = await openBlobTown({ freeBytes: async () => free });
    const { keeper } = town.blobs;
    const put = keeper.put.bind(keeper);
    Object.assign(keeper, {
      put: async (...what: Parameters<BlobKeeper['put']>) => {
        if (isFull) throw full;
        await put(...what);
      },
    });
    const photo = pngOf(50, 50);
    const id = await kenPuts(photo);
    free = 1_000_000;
    expect(await begin(town.ken, town.space, id, 'photo', photo.byteLength)).toMatchObject(
      refused(507, 'blob.disk_full'),
    );
    free = 1e12;
    const upload = (await begin(town.ken, town.space, id, 'photo', photo.byteLength)).headers.get('location') ?? '';
    isFull = true;
    expect(await sendFrom(town.ken, upload, 0, photo)).toMatchObject(refused(507, 'blob.disk_full'));
    expect((await headOf(town.ken, upload)).status).toBe(507);
    expect(await photoAt(id)).toBeUndefined();
    isFull = false;
    // The bytes had come: to ask how far they are is enough.
    expect(await headOf(town.ken, upload)).toMatchObject({ status: 200 });
    expect(await photoAt(id)).toBe(town.app.clock.now());
  });

  test('while the bucket cannot be reached, people are asked to come again', async () => {
    const away = async () => {
      throw new BlobTrouble('the storage cannot be reached');
    };
    town = await openBlobTown();
    const id = await kenPuts(jpeg);
    expect((await sendPart(town.ken, town.space, id, 'photo', jpeg)).status).toBe(204);
    Object.assign(town.blobs.keeper, { put: away, open: away, has: away });
    const later = refused(503, 'server.unavailable');
    const answer = await town.aki.get(`/api/blobs/${town.space}/${id}/photo`);
    expect(answer).toMatchObject(later);
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await begin(town.ken, town.space, id, 'photo', jpeg.byteLength)).toMatchObject(later);
    expect(await sendPart(town.ken, town.space, id, 'thumb', webp)).toMatchObject(later);
  });
});

describe('what is thrown away', () => {
  test('uploads nobody finished go after a week', async () => {
    town = await openBlobTown();
    const photo = pngOf(50, 50);
    const upload =
      (await begin(town.ken, town.space, await kenPuts(photo), 'photo', photo.byteLength)).headers.get('location') ??
      '';
    await sendFrom(town.ken, upload, 0, photo.subarray(0, 500));
    await sweepUploads(town.blobs, town.app.clock.now() + 6.9 * day);
    expect((await headOf(town.ken, upload)).headers.get('upload-offset')).toBe('500');
    await sweepUploads(town.blobs, town.app.clock.now() + 7.1 * day);
    expect((await headOf(town.ken, upload)).status).toBe(404);
    expect(readdirSync(town.blobs.uploadsDir)).toEqual([]);
  });

  test('bytes go when no record has referred to them for a month, by the clock of the server', async () => {
    town = await openBlobTown();
    const { keeper } = town.blobs;
    const [kept, gone] = [pngOf(30, 30, 1), pngOf(30, 30, 2)];
    const [stays, leaves] = [await kenPuts(kept), await kenPuts(gone)];
    await sendPart(town.ken, town.space, stays, 'photo', kept);
    await sendPart(town.ken, town.space, leaves, 'photo', gone);
    await sendPart(town.ken, town.space, leaves, 'thumb', webp);
    const now = town.app.clock.now();
    const sweep = (days: number) =>
      sweepBlobs({ store: town.store, keeper, stamps: town.app.stamps }, town.space, now + days * day);
    expect(await sweep(100)).toBe(0);
    await change(town.ken, town.space, leaves, { deleted: true });
    expect(await sweep(101)).toBe(0);
    expect(await sweep(130)).toBe(0);
    // Brought back in time: the month begins anew with the next deletion.
    await change(town.ken, town.space, leaves, { deleted: false });
    expect(await sweep(132)).toBe(0);
    await change(town.ken, town.space, leaves, { deleted: true });
    expect(await sweep(133)).toBe(0);
    expect(await keeper.list(town.space)).toHaveLength(3);
    // The small picture is that of another record too.
    expect(await sweep(164)).toBe(1);
    expect(await keeper.has(town.space, String(saysOf(kept, webp)['sha']))).toBe(true);
    expect(await keeper.has(town.space, String(saysOf(gone, webp)['sha']))).toBe(false);
    // Brought back too late, its record no longer says that they came: the phone that still holds them sends them again.
    expect(await photoAt(leaves)).toBeNull();
    expect(await photoAt(stays)).not.toBeNull();
    await change(town.ken, town.space, leaves, { deleted: false });
    expect(await town.aki.get(`/api/blobs/${town.space}/${leaves}/photo`)).toMatchObject(refused(404, 'blob.unknown'));
    expect((await sendPart(town.ken, town.space, leaves, 'photo', gone)).status).toBe(204);
    expect((await town.aki.get(`/api/blobs/${town.space}/${leaves}/photo`)).status).toBe(200);
  });

  test.each([
    ['while the sweep looks what is used', 'open'],
    ['while the bytes are just being removed', 'remove'],
  ] as const)('a photo that is brought back %s keeps its bytes', async (_, moment) => {
    town = await openBlobTown();
    const { keeper } = town.blobs;
    const photo = pngOf(30, 30, 3);
    const id = await kenPuts(photo);
    await sendPart(town.ken, town.space, id, 'photo', photo);
    await change(town.ken, town.space, id, { deleted: true });
    const now = town.app.clock.now();
    await sweepBlobs({ store: town.store, keeper, stamps: town.app.stamps }, town.space, now);
    const work = keeper[moment].bind(keeper) as (space: string, sha: string) => Promise<never>;
    const meddled = {
      ...keeper,
      [moment]: async (space: string, sha: string) => {
        await change(town.ken, town.space, id, { deleted: false });
        return work(space, sha);
      },
    };
    expect(
      await sweepBlobs({ store: town.store, keeper: meddled, stamps: town.app.stamps }, town.space, now + 40 * day),
    ).toBe(0);
    const answer = await fetch(`${town.address}/api/blobs/${town.space}/${id}/photo`, {
      headers: { cookie: town.aki.cookie },
    });
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(photo);
  });

  test('a photo somebody sends anew while the old bytes are removed is there afterwards', async () => {
    town = await openBlobTown();
    const { keeper } = town.blobs;
    const photo = pngOf(30, 30, 4);
    const first = await kenPuts(photo);
    await sendPart(town.ken, town.space, first, 'photo', photo);
    await change(town.ken, town.space, first, { deleted: true });
    const now = town.app.clock.now();
    await sweepBlobs({ store: town.store, keeper, stamps: town.app.stamps }, town.space, now);
    let second = '';
    const meddled = {
      ...keeper,
      remove: async (space: string, sha: string) => {
        second = await kenPuts(photo);
        expect((await sendPart(town.ken, town.space, second, 'photo', photo)).status).toBe(204);
        await keeper.remove(space, sha);
      },
    };
    expect(
      await sweepBlobs({ store: town.store, keeper: meddled, stamps: town.app.stamps }, town.space, now + 40 * day),
    ).toBe(0);
    expect((await town.aki.get(`/api/blobs/${town.space}/${second}/photo`)).status).toBe(200);
  });

  test('the house is kept on its own: once a day, and a note nobody can read only makes things stay', async () => {
    town = await openBlobTown();
    const { keeper } = town.blobs;
    const orphan = Buffer.from('bytes of a record that is gone');
    const sha = 'ab'.repeat(32);
    await keeper.put(town.space, sha, orphan);
    await keeper.putNote(town.space, 'not a note');
    const now = town.app.clock.now();
    const tools = { ...town.blobs, stamps: town.app.stamps };
    await tidyUp(town.store, now, quiet, tools);
    expect(await keeper.note(town.space)).toBe(JSON.stringify({ [sha]: now }));
    await tidyUp(town.store, now + 31 * day, quiet, tools);
    expect(await keeper.list(town.space)).toEqual([]);
  });

  test('what lies in the folder and is none of ours is left alone', async () => {
    town = await openBlobTown();
    mkdirSync(town.blobs.uploadsDir, { recursive: true });
    writeFileSync(join(town.blobs.uploadsDir, 'readme.txt'), 'mine');
    await sweepUploads(town.blobs, town.app.clock.now() + 100 * day);
    expect(readdirSync(town.blobs.uploadsDir)).toEqual(['readme.txt']);
    expect(await createDiskKeeper(join(town.folder, 'nowhere')).list(newId(town.app))).toEqual([]);
  });
});
