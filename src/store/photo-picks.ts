/** From a picked file to a record that refers to a photo. Whatever happens in between, the file lies on the disk. */
import type { PhotoProblem } from '#domain/photo/photo-problem.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { rowKey } from '#replica/kv.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import type { Developed } from './photo-develop.ts';
import type { PhotoLab } from './photo-lab.ts';
import { badPick, createPhotoIntake } from './photo-intake.ts';
import { bytesKey, type PhotoFile, type PhotoPick, pickKey } from './photo-tables.ts';

/** Picks of photos. */
export const createPhotoPicks = (context: StoreContext, lab: PhotoLab) => {
  const { db, now, commit, prepareWriting } = context;

  const intake = createPhotoIntake(context);

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
        await intake.nameTheUnread();
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
    /** Keeps picked files on the disk; `develop` makes photos of them. */
    pick: intake.take,

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

const jpeg = 'image/jpeg' as const;
