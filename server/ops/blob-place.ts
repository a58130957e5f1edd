/** Where the photos of this server lie, as it was set. */
import { join } from 'node:path';
import { createDiskKeeper } from '../blobs/disk-keeper.ts';
import type { BlobOptions } from '../routes/blobs.ts';
import type { Settings } from './settings.ts';

/** Uploads under way always lie on a disk of this machine; whole ones there too, or in a bucket. */
export const openBlobPlace = async (
  { dataDir, blobs }: Settings,
  say: (sentence: string) => void,
): Promise<BlobOptions> => {
  const place = { uploadsDir: join(dataDir, 'uploads'), spaceBytes: blobs.spaceBytes };
  if (blobs.s3 === null) return { ...place, keeper: createDiskKeeper(join(dataDir, 'blobs')) };
  say(`Photos lie in the bucket ${blobs.s3.bucket} at ${new URL(blobs.s3.endpoint).host}…`);
  const { createS3Keeper } = await import('../blobs/s3-keeper.ts');
  const keeper = createS3Keeper(blobs.s3);
  await keeper.ready();
  return { ...place, keeper };
};
