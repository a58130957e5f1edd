/** A server with a database and a folder for photos, over a real socket, and people who send them. */
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import type { Fields } from '#domain/records.ts';
import { createDiskKeeper } from '../blobs/disk-keeper.ts';
import { readPicture } from '../blobs/picture.ts';
import type { BlobOptions } from '../routes/blobs.ts';
import type { Store } from '../store/store.ts';
import {
  type AppUnderTest,
  appUnderTest,
  born,
  foundGroup,
  invite,
  newId,
  openPhone,
  type Phone,
} from './app-under-test.ts';
import { sqliteUnderTest } from './store-under-test.ts';

export interface BlobTown {
  readonly app: AppUnderTest;
  readonly store: Store;
  readonly folder: string;
  readonly blobs: BlobOptions;
  /** Where it listens. */
  readonly address: string;
  readonly space: string;
  /** Runs the group. */
  readonly aki: Phone;
  readonly akiId: string;
  /** A member without an office. */
  readonly ken: Phone;
  readonly kenId: string;
  /** Has a notebook, and nothing to do with the group. */
  readonly stranger: Phone;
  close(): Promise<void>;
}

/** @param more what a test wants to be different of the place of photos */
export const openBlobTown = async (more: Partial<BlobOptions> = {}): Promise<BlobTown> => {
  const folder = mkdtempSync(join(tmpdir(), 'kyodo-note-photos-'));
  const place = await sqliteUnderTest();
  const store = await place.open();
  const blobs = {
    keeper: createDiskKeeper(join(folder, 'blobs')),
    uploadsDir: join(folder, 'uploads'),
    spaceBytes: 100_000_000,
    freeBytes: async () => 1e12,
    ...more,
  };
  const app = appUnderTest(store, { publicUrl: null, blobs });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('no port');
  const [aki, ken, stranger] = [await openPhone(app), await openPhone(app), await openPhone(app)];
  const { space, owner: akiId } = await foundGroup(app, aki);
  const { secret } = await invite(app, aki, space, { authorId: akiId });
  const joined = await ken.post('/api/invitations/join', { secret, name: '青木 けん' });
  return {
    app,
    store,
    folder,
    blobs,
    address: `http://127.0.0.1:${bound.port}`,
    space,
    aki,
    akiId,
    ken,
    kenId: (joined.body as { member: string }).member,
    stranger,
    async close() {
      app.hub.close();
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
      await store.close();
      await place.remove();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

const shaOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** What the record of a photo says of these bytes. */
export const saysOf = (photo: Buffer, thumb: Buffer): Fields => {
  const [large, small] = [readPicture(photo), readPicture(thumb)];
  return {
    sha: shaOf(photo),
    size: Math.max(1, photo.byteLength),
    type: large.ok ? large.value.type : 'image/jpeg',
    width: large.ok ? large.value.width : 100,
    height: large.ok ? large.value.height : 100,
    thumbSha: shaOf(thumb),
    thumbSize: Math.max(1, thumb.byteLength),
    thumbType: small.ok ? small.value.type : 'image/jpeg',
  };
};

/** A log of an activity with the record of a photo in it, pushed by its author. @returns the photo's id */
export const putPhoto = async (
  { app, space }: BlobTown,
  author: { readonly phone: Phone; readonly id: string },
  says: Fields,
  about: { readonly kind: string; readonly set: Fields } = { kind: 'activityLog', set: { title: '公園の清掃' } },
): Promise<string> => {
  const [aboutId, photo] = [newId(app), newId(app)];
  await author.phone.edit(space, [
    born(about.kind, aboutId, { ...about.set, authorId: author.id }),
    born('attachment', photo, { aboutId, ...says, authorId: author.id }),
  ]);
  return photo;
};

export const metadata = (values: Readonly<Record<string, string>>): string =>
  Object.entries(values)
    .map(([name, value]) => `${name} ${Buffer.from(value).toString('base64')}`)
    .join(',');

/** Begins an upload. */
export const begin = (phone: Phone, space: string, attachment: string, part: string, length: number) =>
  phone.send('POST', '/api/blobs', undefined, {
    'tus-resumable': '1.0.0',
    'upload-length': String(length),
    'upload-metadata': metadata({ space, attachment, part }),
  });

/** Sends bytes from a place on. */
export const sendFrom = (phone: Phone, upload: string, offset: number, bytes: Uint8Array) =>
  phone.send('PATCH', upload, new Uint8Array(bytes), {
    'tus-resumable': '1.0.0',
    'upload-offset': String(offset),
    'content-type': 'application/offset+octet-stream',
  });

export const headOf = (phone: Phone, upload: string) =>
  phone.send('HEAD', upload, undefined, { 'tus-resumable': '1.0.0' });

/** Sends a part in one go. @returns the answer that ended it, for better or worse */
export const sendPart = async (phone: Phone, space: string, attachment: string, part: string, bytes: Uint8Array) => {
  const begun = await begin(phone, space, attachment, part, bytes.byteLength);
  return begun.status === 201 ? sendFrom(phone, begun.headers.get('location') ?? '', 0, bytes) : begun;
};
