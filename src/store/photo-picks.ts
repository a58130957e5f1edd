/** From a picked file to a record that refers to a photo. Whatever happens in between, the file lies on the disk. */
import { mostAtOnce, mostPickedBytes } from '#domain/photo/photo-limits.ts';
import type { PhotoProblem } from '#domain/photo/photo-problem.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { rowKey } from '#replica/kv.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import type { Developed } from './photo-develop.ts';
import type { PhotoLab } from './photo-lab.ts';
import { bytesKey, type PhotoFile, type PhotoPick, pickKey } from './photo-tables.ts';

/** A picked file as a browser hands it out; it may be gone a moment later, so it is read at once. */
export interface PickedFile {
  readonly name: string;
  readonly size: number;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What photos are for: a record, or a draft of one. */
export interface PhotoPlace {
  readonly space: string;
  readonly about: string;
  readonly isDraft: boolean;
}

/** Picks of photos. */
export const createPhotoPicks = (context: StoreContext, lab: PhotoLab) => {
  const { db, ports, now, commit, prepareWriting } = context;

  const keep = async (place: PhotoPlace, file: PickedFile, pickedAt: number, at: number): Promise<void> => {
    const key = uuid7(now(), ports.rng.bytes(10));
    const raw = await readAtOnce(file);
    const order = `${String(pickedAt).padStart(15, '0')}/${String(at).padStart(2, '0')}`;
    const goingTo = place.isDraft || !raw.ok ? {} : { goingTo: place.space };
    const pick: PhotoPick = {
      key,
      ...place,
      ...goingTo,
      name: file.name,
      pickedAt,
      order,
      state: raw.ok ? 'raw' : 'bad',
    };
    await db.transaction('rw', db.photoPicks, db.photoBytes, async () => {
      await db.photoPicks.put(raw.ok ? pick : { ...pick, problem: raw.error });
      if (raw.ok) await db.photoBytes.put({ key: pickKey(key), space: place.space, bytes: raw.value });
    });
  };

  /** Nothing is taken in of a pick that was taken away meanwhile. */
  const finish = (pick: PhotoPick, done: Result<Developed, PhotoProblem>): Promise<void> =>
    db.transaction('rw', db.photoPicks, db.photoBytes, db.photoFiles, async () => {
      const still = await db.photoPicks.get(pick.key);
      await db.photoBytes.delete(pickKey(pick.key));
      if (!still) return;
      if (!done.ok) {
        await db.photoPicks.put(badPick(still, done.error));
        return;
      }
      const { made, photo, thumb } = done.value;
      const { space } = pick;
      const [whole, small] = [bytesKey(space, made.sha), bytesKey(space, made.thumbSha)];
      await db.photoBytes.bulkPut([
        { key: whole, space, bytes: photo },
        { key: small, space, bytes: thumb },
      ]);
      const fileOf = (key: string, part: PhotoFile['part'], size: number): PhotoFile => ({
        key,
        space,
        part,
        size,
        usedAt: now(),
      });
      await db.photoFiles.bulkPut([fileOf(whole, 'photo', made.size), fileOf(small, 'thumb', made.thumbSize)]);
      await db.photoPicks.put({ ...still, state: 'ready', made });
    });

  /** Writes the records of all photos that are ready for one place: one edit, with the photo in line in the same moment. */
  const attach = async (space: string, about: string): Promise<Result<void, StoreError>> => {
    await prepareWriting();
    return db.transaction('rw', db.tables, async () => {
      const all = await db.photoPicks.where('about').equals(about).toArray();
      const ready = all.filter((pick) => pick.space === space && pick.state === 'ready' && !pick.isDraft);
      if (ready.length === 0) return ok(undefined);
      const done = await commit(space, 'attachment.create', async (read, fresh) => {
        const known = new Set((await read.list('attachment', about)).map((one) => one.sha));
        const made = ready.flatMap((pick) => (pick.made ? [{ ...pick.made, order: pick.order }] : []));
        const news = made.filter(({ sha }) => !known.has(sha) && known.add(sha));
        const edits = news.map((one) => ({
          kind: 'attachment' as const,
          id: fresh(),
          set: { aboutId: about, ...one, type: jpeg, thumbType: jpeg, authorId: read.me },
        }));
        return ok({ edits, value: edits.map(({ id, set: { sha, thumbSha } }) => ({ attachment: id, sha, thumbSha })) });
      });
      if (!done.ok) {
        await db.photoPicks.bulkPut(ready.map((pick) => badPick(pick, done.error.code)));
        return done;
      }
      await db.photoPicks.bulkDelete(ready.map((pick) => pick.key));
      await db.photoSendings.bulkPut(
        done.value.map((one) => ({
          key: rowKey(space, one.attachment),
          space,
          goingTo: space,
          ...one,
          pickedAt: now(),
          sentBytes: 0,
          urls: {},
          doneAt: {},
        })),
      );
      return ok(undefined);
    });
  };

  const developOne = async (): Promise<boolean> => {
    const pick = await db.photoPicks
      .orderBy('order')
      .filter((one) => one.state === 'raw')
      .first();
    if (!pick) return false;
    const raw = await db.photoBytes.get(pickKey(pick.key));
    await finish(pick, raw ? await lab(raw.bytes) : err('unreadable'));
    return true;
  };

  const attachAll = async (): Promise<void> => {
    const ready = await db.photoPicks.filter((one) => one.state === 'ready' && !one.isDraft).toArray();
    for (const place of new Set(ready.map((one) => JSON.stringify([one.space, one.about])))) {
      const [space = '', about = ''] = JSON.parse(place) as string[];
      await attach(space, about);
    }
  };

  let developing: Promise<Result<void, StoreError>> | null = null;
  let isMoreWanted = false;
  const developAll = () =>
    tellingDiskErrors(async () => {
      do {
        isMoreWanted = false;
        while (await developOne()) await attachAll();
        await attachAll();
      } while (isMoreWanted);
      return ok(undefined);
    });

  const develop = (): Promise<Result<void, StoreError>> => {
    isMoreWanted = true;
    developing ??= developAll().finally(() => {
      developing = null;
    });
    return developing;
  };

  return {
    /**
     * Keeps picked files on the disk and begins to make photos of them. A file that gives no photo stays as a pick that says so.
     * @returns how many files were left out because there were too many at once
     */
    pick: (place: PhotoPlace, files: readonly PickedFile[]): Promise<Result<number, StoreError>> =>
      tellingDiskErrors(async () => {
        const pickedAt = now();
        for (const [at, file] of files.slice(0, mostAtOnce).entries()) await keep(place, file, pickedAt, at);
        return ok(Math.max(0, files.length - mostAtOnce));
      }),

    /** Makes photos of everything that waits for it, after a flat battery too. A full disk ends it; what was picked stays. */
    develop,

    /** Writes a record and hands it the photos of its draft, in one transaction. @param write gives the id of the record */
    async writeWithPhotos<T extends { readonly id: string }>(
      draft: { readonly space: string; readonly about: string },
      write: () => Promise<Result<T, StoreError>>,
    ): Promise<Result<T, StoreError>> {
      await prepareWriting();
      const done = await tellingDiskErrors(() =>
        db.transaction('rw', db.tables, async () => {
          const written = await write();
          if (!written.ok) return written;
          const picks = await db.photoPicks.where('about').equals(draft.about).toArray();
          // What gave no photo was told on the form; it does not follow into the record.
          const [bad, good] = [picks.filter((one) => one.state === 'bad'), picks.filter((one) => one.state !== 'bad')];
          await db.photoPicks.bulkDelete(bad.map((pick) => pick.key));
          await db.photoPicks.bulkPut(
            good.map((pick) => ({ ...pick, about: written.value.id, isDraft: false, goingTo: pick.space })),
          );
          return written;
        }),
      );
      return done;
    },

    /** Takes a pick away before it is a photo of a record. */
    removePick: (key: string): Promise<void> =>
      db.transaction('rw', db.photoPicks, db.photoBytes, async () => {
        await db.photoPicks.delete(key);
        await db.photoBytes.delete(pickKey(key));
      }),
  };
};

const badPick = ({ goingTo: _, ...pick }: PhotoPick, problem: string): PhotoPick => ({
  ...pick,
  state: 'bad',
  problem,
});

const jpeg = 'image/jpeg' as const;

/** Photos in a cloud have a name and no bytes until somebody fetches them; such a file reads as empty or not at all. */
const readAtOnce = async (file: PickedFile): Promise<Result<ArrayBuffer, PhotoProblem>> => {
  if (file.size >= mostPickedBytes) return err('too_large');
  if (file.size === 0) return err('empty');
  try {
    return ok(await file.arrayBuffer());
  } catch {
    return err('unreadable');
  }
};
