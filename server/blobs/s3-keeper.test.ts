import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import S3rver from '@20minutes/s3rver';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { blobKeeperConformance } from '../testing/blob-keeper-conformance.ts';
import { BlobTrouble } from './blob-keeper.ts';
import { createS3Keeper, type S3Place } from './s3-keeper.ts';

const directory = mkdtempSync(join(tmpdir(), 'kyodo-note-s3-'));
const storage = new S3rver({
  port: 0,
  address: '127.0.0.1',
  silent: true,
  directory,
  configureBuckets: [{ name: 'photos' }],
});
let place: S3Place;
beforeAll(async () => {
  const { port } = await storage.run();
  place = {
    endpoint: `http://127.0.0.1:${port}/`,
    bucket: 'photos',
    region: 'us-east-1',
    key: 'S3RVER',
    secret: 'S3RVER',
  };
});
afterAll(async () => {
  await storage.close();
  rmSync(directory, { recursive: true, force: true });
});

blobKeeperConformance(() => createS3Keeper(place));

describe('a bucket that cannot be used', () => {
  test('is ready when all is well', async () => {
    await expect(createS3Keeper(place).ready()).resolves.toBeUndefined();
  });

  test.each([
    ['no such bucket', { bucket: 'no-such-bucket' }, 'no bucket no-such-bucket'],
    ['another key', { secret: 'not-the-secret' }, 'answers 403'],
    ['nobody at the address', { endpoint: 'http://127.0.0.1:9/' }, 'cannot be reached'],
  ])('is told at the start: %s', async (_, wrong, words) => {
    const asking = createS3Keeper({ ...place, ...wrong }).ready();
    await expect(asking).rejects.toThrow(words);
    await expect(asking).rejects.toBeInstanceOf(BlobTrouble);
    await expect(asking).rejects.not.toThrow(/not-the-secret/);
  });
});
