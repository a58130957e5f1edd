/** The disk as the courier of photos sees it (`sync/photo-ports.ts`): what is to go, what is to come, and keeping both. */
import { liveQuery } from 'dexie';
import type { Fields } from '#domain/records.ts';
import type { ShownRow, SpaceEntry } from '#replica/kv.ts';
import type { Clock } from '#replica/ports.ts';
import type { NotebookDb } from './database.ts';
import { underPrefix } from './dexie-kv.ts';
import { hashOf } from './photo-develop.ts';
import { readMoments, readSendingTime } from './photo-settings.ts';
import { bytesKey, type PhotoPart, type PhotoSending } from './photo-tables.ts';
import { tidyPhotoFiles } from './photo-tidy.ts';
import { byKind, isLive } from './read-rows.ts';
import { watchedQuery } from './watched-query.ts';

interface Errand {
  readonly key: string;
  readonly space: string;
  readonly attachment: string;
  readonly part: PhotoPart;
  readonly sha: string;
  readonly size: number;
}

/** Small pictures fetched without being asked for, newest first. */
const mostThumbs = 500;
/** Whole photos fetched where the line costs nothing. */
const mostQuiet = 30;
/** The server said it has the bytes; if its record has not told so after this long, they go once more. */
const trustMs = 10 * 60_000;
/** What was not accepted is tried again on the next day. */
const dayMs = 86_400_000;

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
    const sendings = await db.photoSendings.toArray();
    const rows = await db.rows.bulkGet(sendings.map(({ key }) => key));
    const abouts = await aboutsOf(db, rows);
    await db.photoSendings.bulkDelete(sendings.filter((_, at) => isThere(rows[at]?.fields)).map(({ key }) => key));
    const left = sendings.filter((_, at) => !isThere(rows[at]?.fields));
    for (const { goingTo, ...sending } of left) {
      const at = sendings.findIndex(({ key }) => key === sending.key);
      const isWanted = isWantedRow(rows[at], abouts[at]);
      if (isWanted !== (goingTo !== undefined))
        await db.photoSendings.put(isWanted ? { ...sending, goingTo: sending.space } : sending);
    }
  });

const aboutsOf = (db: NotebookDb, rows: readonly (ShownRow | undefined)[]) =>
  db.rows.bulkGet(rows.map((row) => (row ? `${row.space}/${row.fields['aboutId']}` : '')));

/** A photo that is there, of a record that is there. */
const isWantedRow = (row: ShownRow | undefined, about: ShownRow | undefined): row is ShownRow =>
  row !== undefined && isLive(row) && about !== undefined && isLive(about);

const isThere = (fields: Fields | undefined): boolean => fields?.['thumbAt'] != null && fields['photoAt'] != null;

const planOf = async (db: NotebookDb, now: number, isCostly: boolean) => {
  const spaces = await db.spaces.filter(({ state }) => state === 'shared').toArray();
  const [uploads, downloads] = [await uploadsOf(db, spaces, now, isCostly), await downloadsOf(db, spaces, isCostly)];
  return { uploads, downloads };
};

/** Small pictures of all first, then the photos, the oldest first; never before the record itself was taken. */
const uploadsOf = async (db: NotebookDb, spaces: readonly SpaceEntry[], now: number, isCostly: boolean) => {
  const shared = new Set(spaces.map(({ key }) => key));
  const sendings = (await db.photoSendings.toArray()).filter(({ space }) => shared.has(space));
  if (sendings.length === 0) return [];
  const { allowedAt } = await readMoments(db);
  const time = await readSendingTime(db);
  const unsent = await unsentIds(db, new Set(sendings.map(({ space }) => space)));
  const rows = await db.rows.bulkGet(sendings.map(({ key }) => key));
  const abouts = await aboutsOf(db, rows);
  const mayGo = ({ pickedAt }: PhotoSending) =>
    pickedAt <= allowedAt || time === 'always' || (time === 'wifi' && !isCostly);
  const ready = sendings.flatMap((sending, at) => {
    const row = rows[at];
    const mayGoNow = !unsent.has(sending.key) && !isRefused(sending, allowedAt, now);
    return mayGoNow && isWantedRow(row, abouts[at]) ? [{ sending, row }] : [];
  });
  const partsOf = (part: PhotoPart) =>
    ready
      .filter(({ sending, row }) => row.fields[`${part}At`] == null && now - (sending.doneAt[part] ?? 0) > trustMs)
      .map(({ sending, row }) => ({ ...errandOf(row, part), url: sending.urls[part] ?? null, sending }));
  return [...partsOf('thumb'), ...partsOf('photo').filter(({ sending }) => mayGo(sending))];
};

const isRefused = ({ problemAt }: PhotoSending, allowedAt: number, now: number): boolean =>
  problemAt !== undefined && problemAt >= allowedAt && now - problemAt < dayMs;

/** Records with an edit that has no verdict yet, as `<space>/<id>`. */
const unsentIds = async (db: NotebookDb, spaces: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for (const space of spaces)
    for (const { mutation } of await underPrefix(db.outbox, space).toArray())
      for (const op of mutation.ops) ids.add(`${space}/${op.id}`);
  return ids;
};

/** Small pictures of all, what somebody waits for, and where it costs nothing the newest photos, newest first. */
const downloadsOf = async (db: NotebookDb, spaces: readonly SpaceEntry[], isCostly: boolean) => {
  const here = new Set(await db.photoFiles.toCollection().primaryKeys());
  const wished = new Set(await db.photoWishes.toCollection().primaryKeys());
  const { tidiedAt } = await readMoments(db);
  const rows: ShownRow[] = [];
  for (const { key } of spaces) rows.push(...(await byKind(db, key, 'attachment').toArray()).filter(isLive));
  rows.sort((a, b) => (a.id < b.id ? 1 : -1));
  const missing = (row: ShownRow, part: PhotoPart) =>
    row.fields[`${part}At`] != null && !here.has(bytesKey(row.space, errandOf(row, part).sha));
  const thumbs = rows.filter((row) => missing(row, 'thumb')).slice(0, mostThumbs);
  const wanted = rows.filter((row) => wished.has(row.key) && missing(row, 'photo'));
  const quiet = isCostly
    ? []
    : rows.slice(0, mostQuiet).filter((row) => isNews(row, tidiedAt) && missing(row, 'photo'));
  return [
    ...thumbs.map((row) => ({ ...errandOf(row, 'thumb'), isQuiet: false })),
    ...wanted.map((row) => ({ ...errandOf(row, 'photo'), isQuiet: false })),
    ...quiet.map((row) => ({ ...errandOf(row, 'photo'), isQuiet: true })),
  ];
};

/** What was tidied away does not come back by itself. */
const isNews = (row: ShownRow, tidiedAt: number): boolean => Number(row.fields['photoAt']) > tidiedAt;

const errandOf = ({ key, space, id, fields }: ShownRow, part: PhotoPart): Errand => ({
  key,
  space,
  attachment: id,
  part,
  sha: String(part === 'thumb' ? fields['thumbSha'] : fields['sha']),
  size: Number(part === 'thumb' ? fields['thumbSize'] : fields['size']),
});
