/** The disk as the courier of photos sees it (`sync/photo-ports.ts`): what is to go, what is to come, and keeping both. */
import { liveQuery } from 'dexie';
import type { ShownRow, SpaceEntry } from '#replica/kv.ts';
import type { Clock } from '#replica/ports.ts';
import type { NotebookDb } from './database.ts';
import { underPrefix } from './dexie-kv.ts';
import { hashOf } from './photo-develop.ts';
import {
  downloadsAmong,
  type PlannedErrand as Errand,
  sendingsAnew,
  settledSending,
  uploadsAmong,
} from './photo-plan.ts';
import { readMoments, readSendingTime } from './photo-settings.ts';
import { bytesKey, type PhotoSending } from './photo-tables.ts';
import { tidyPhotoFiles } from './photo-tidy.ts';
import { byKind } from './read-rows.ts';
import { watchedQuery } from './watched-query.ts';

/** @param onError told when watching the disk fails */
export const createPhotoDepot = (db: NotebookDb, clock: Clock, onError: (error: unknown) => void) => {
  const changeSending = (key: string, change: (sending: PhotoSending) => PhotoSending): Promise<void> =>
    db.transaction('rw', db.photoSendings, async () => {
      const sending = await db.photoSendings.get(key);
      if (sending) await db.photoSendings.put(change(sending));
    });

  return {
    async plan(isCostly: boolean) {
      await settle(db);
      await sendAnew(db, clock.now());
      return planOf(db, clock.now(), isCostly);
    },

    watch(onChange: () => void): () => void {
      const subscription = liveQuery(watchedQuery(() => planOf(db, clock.now(), false))).subscribe({
        next: onChange,
        error: onError,
      });
      return () => subscription.unsubscribe();
    },

    read: async ({ space, sha }: Errand): Promise<ArrayBuffer | null> =>
      (await db.photoBytes.get(bytesKey(space, sha)))?.bytes ?? null,

    keepProgress: (
      { key, part }: Errand,
      { url, sentBytes }: { readonly url?: string; readonly sentBytes?: number },
    ): Promise<void> =>
      changeSending(key, (sending) => ({
        ...sending,
        ...(url === undefined ? {} : { urls: { ...sending.urls, [part]: url } }),
        ...(sentBytes === undefined ? {} : { sentBytes }),
      })),

    markSent: ({ key, part }: Errand): Promise<void> =>
      changeSending(key, ({ problem: _problem, problemAt: _at, ...sending }) => ({
        ...sending,
        urls: { ...sending.urls, [part]: undefined },
        doneAt: { ...sending.doneAt, [part]: clock.now() },
      })),

    markRefused: ({ key }: Errand, code: string): Promise<void> =>
      changeSending(key, (sending) => ({ ...sending, urls: {}, problem: code, problemAt: clock.now() })),

    async keep({ key, space, part, sha, size }: Errand, bytes: ArrayBuffer): Promise<boolean> {
      if ((await hashOf(bytes)) !== sha) return false;
      const file = bytesKey(space, sha);
      await db.transaction('rw', db.photoBytes, db.photoFiles, db.photoWishes, async () => {
        await db.photoBytes.put({ key: file, space, bytes });
        await db.photoFiles.put({ key: file, space, part, size, usedAt: clock.now() });
        if (part === 'photo') await db.photoWishes.delete(key);
      });
      return true;
    },

    tidy: (): Promise<void> => tidyPhotoFiles(db, clock.now()),
  };
};

/** What the records say has come is no longer on its way, and nobody waits for what was deleted. */
const settle = (db: NotebookDb): Promise<void> =>
  db.transaction('rw', db.photoSendings, db.rows, async () => {
    for (const { sending, ...records } of await withRecords(db, await db.photoSendings.toArray())) {
      const settled = settledSending(sending, records);
      if (settled === null) await db.photoSendings.delete(sending.key);
      else if (settled !== sending) await db.photoSendings.put(settled);
    }
  });

/** Rows are read before what is on its way: a photo that is written meanwhile is known to be. */
const sendAnew = async (db: NotebookDb, now: number): Promise<void> => {
  for (const { key: space, member: me } of await sharedSpaces(db)) {
    const photos = await photosOf(db, space);
    const here = new Set(await db.photoFiles.toCollection().primaryKeys());
    const known = new Set(await db.photoSendings.toCollection().primaryKeys());
    const anew = sendingsAnew(photos, { me, here, known, now });
    if (anew.length > 0) await db.photoSendings.bulkPut(anew);
  }
};

const sharedSpaces = (db: NotebookDb): Promise<SpaceEntry[]> =>
  db.spaces.filter(({ state }) => state === 'shared').toArray();

const photosOf = (db: NotebookDb, space: string): Promise<ShownRow[]> => byKind(db, space, 'attachment').toArray();

const withRecords = async (db: NotebookDb, sendings: readonly PhotoSending[]) => {
  const rows = await db.rows.bulkGet(sendings.map(({ key }) => key));
  const abouts = await db.rows.bulkGet(rows.map((row) => (row ? `${row.space}/${row.fields['aboutId']}` : '')));
  return sendings.map((sending, at) => ({ sending, row: rows[at], about: abouts[at] }));
};

const planOf = async (db: NotebookDb, now: number, isCostly: boolean) => {
  const spaces = await sharedSpaces(db);
  const sent = await uploadsOf(db, spaces, now, isCostly);
  return { ...sent, downloads: await downloadsOf(db, spaces, isCostly) };
};

const uploadsOf = async (db: NotebookDb, spaces: readonly SpaceEntry[], now: number, isCostly: boolean) => {
  const shared = new Set(spaces.map(({ key }) => key));
  const sendings = (await db.photoSendings.toArray()).filter(({ space }) => shared.has(space));
  if (sendings.length === 0) return { uploads: [], wakeMs: null };
  const { allowedAt } = await readMoments(db);
  const time = await readSendingTime(db);
  const mayGoByItself = time === 'always' || (time === 'wifi' && !isCostly);
  const unsent = await unsentIds(db, new Set(sendings.map(({ space }) => space)));
  return uploadsAmong(await withRecords(db, sendings), { now, allowedAt, mayGoByItself, unsent });
};

/** Records with an edit that has no verdict yet, as `<space>/<id>`. */
const unsentIds = async (db: NotebookDb, spaces: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for (const space of spaces)
    for (const { mutation } of await underPrefix(db.outbox, space).toArray())
      for (const op of mutation.ops) ids.add(`${space}/${op.id}`);
  return ids;
};

const downloadsOf = async (db: NotebookDb, spaces: readonly SpaceEntry[], isCostly: boolean) => {
  const here = new Set(await db.photoFiles.toCollection().primaryKeys());
  const wished = new Set(await db.photoWishes.toCollection().primaryKeys());
  const { tidiedAt } = await readMoments(db);
  const photos: ShownRow[] = [];
  for (const { key } of spaces) photos.push(...(await photosOf(db, key)));
  return downloadsAmong(photos, { here, wished, tidiedAt, isCostly });
};
