/** What every place for the bytes of photos does. */
import { createHash, randomBytes } from 'node:crypto';
import { uuid7 } from '#protocol/derived-id.ts';
import { describe, expect, test } from 'vitest';
import type { BlobKeeper } from '../blobs/blob-keeper.ts';

export const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** @param keeper the place, which may hold other spaces already */
export const blobKeeperConformance = (keeper: () => BlobKeeper): void => {
  const newSpace = () => uuid7(Date.UTC(2026, 3, 1), new Uint8Array(randomBytes(10)));
  const read = async (space: string, sha: string) => {
    const blob = await keeper().open(space, sha);
    if (!blob) return null;
    const bytes = Buffer.from(await new Response(blob.body).arrayBuffer());
    expect(blob.size).toBe(bytes.byteLength);
    return bytes;
  };

  describe('a place for photos', () => {
    test('gives back what was put there, byte by byte', async () => {
      const space = newSpace();
      for (const length of [1, 255, 300_000]) {
        const bytes = randomBytes(length);
        await keeper().put(space, shaOf(bytes), bytes);
        expect(await keeper().has(space, shaOf(bytes))).toBe(true);
        expect(await read(space, shaOf(bytes))).toEqual(bytes);
      }
    });

    test('the same bytes again, also at the same moment, are there once', async () => {
      const [space, bytes] = [newSpace(), randomBytes(50_000)];
      await Promise.all(Array.from({ length: 5 }, () => keeper().put(space, shaOf(bytes), bytes)));
      await keeper().put(space, shaOf(bytes), bytes);
      expect(await keeper().list(space)).toEqual([shaOf(bytes)]);
      expect(await read(space, shaOf(bytes))).toEqual(bytes);
    });

    test('says plainly what is not there, and removes it twice without a word', async () => {
      const [space, bytes] = [newSpace(), randomBytes(10)];
      const sha = shaOf(bytes);
      expect(await keeper().has(space, sha)).toBe(false);
      expect(await read(space, sha)).toBeNull();
      expect(await keeper().list(space)).toEqual([]);
      await keeper().put(space, sha, bytes);
      await keeper().remove(space, sha);
      await keeper().remove(space, sha);
      expect(await read(space, sha)).toBeNull();
    });

    test('one space sees nothing of another, though they hold the same picture', async () => {
      const [here, there, bytes] = [newSpace(), newSpace(), randomBytes(100)];
      await keeper().put(here, shaOf(bytes), bytes);
      expect(await keeper().has(there, shaOf(bytes))).toBe(false);
      await keeper().put(there, shaOf(bytes), bytes);
      await keeper().remove(here, shaOf(bytes));
      expect(await read(there, shaOf(bytes))).toEqual(bytes);
    });

    test('keeps a note about a space, which is no photo', async () => {
      const [space, bytes] = [newSpace(), randomBytes(10)];
      expect(await keeper().note(space)).toBeNull();
      await keeper().putNote(space, '{"a":1}');
      await keeper().putNote(space, '{"b":2}');
      expect(await keeper().note(space)).toBe('{"b":2}');
      await keeper().put(space, shaOf(bytes), bytes);
      expect(await keeper().list(space)).toEqual([shaOf(bytes)]);
    });

    test.each(['../../etc', '', '..', 'a/b', '019d4657-0000-7bbb-8bbb-00000000000G'])(
      'a name that leads elsewhere is no name: %j',
      async (name) => {
        await expect(async () => keeper().open(name, 'a'.repeat(64))).rejects.toThrow(/blobs:/);
        await expect(async () => keeper().open(newSpace(), name)).rejects.toThrow(/blobs:/);
        await expect(async () => keeper().put(newSpace(), name, randomBytes(1))).rejects.toThrow(/blobs:/);
        await expect(async () => keeper().list(name)).rejects.toThrow(/blobs:/);
      },
    );

    test('more than a page of them is listed whole', async () => {
      const space = newSpace();
      const all = Array.from({ length: 1_030 }, (_, place) => Buffer.from(`photo ${place}`));
      for (let at = 0; at < all.length; at += 50) {
        await Promise.all(all.slice(at, at + 50).map((bytes) => keeper().put(space, shaOf(bytes), bytes)));
      }
      expect((await keeper().list(space)).sort()).toEqual(all.map(shaOf).sort());
    });
  });
};
