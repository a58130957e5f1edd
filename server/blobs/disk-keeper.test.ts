import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { blobKeeperConformance, shaOf } from '../testing/blob-keeper-conformance.ts';
import { createDiskKeeper } from './disk-keeper.ts';

const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-blobs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

blobKeeperConformance(() => createDiskKeeper(join(folder, 'blobs')));

test('nothing half-written stays under a name', async () => {
  const bytes = Buffer.from('a photo');
  const space = '019d4657-0000-7bbb-8bbb-000000000002';
  await createDiskKeeper(join(folder, 'other')).put(space, shaOf(bytes), bytes);
  const files = readdirSync(join(folder, 'other'), { recursive: true, withFileTypes: true }).filter((one) =>
    one.isFile(),
  );
  expect(files.map(({ name }) => name)).toEqual([shaOf(bytes)]);
});
