/** From a picked file to its bytes on the disk. The name of a file is kept before its bytes are read, so that none is lost unseen. */
import { mostAtOnce, mostPickedBytes } from '#domain/photo/photo-limits.ts';
import type { PhotoProblem } from '#domain/photo/photo-problem.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import { type StoreContext, type StoreError, tellingDiskErrors } from './context.ts';
import { type PhotoPick, pickKey } from './photo-tables.ts';

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

/** Takes picked files onto the disk. */
export const createPhotoIntake = ({ db, ports, now }: Pick<StoreContext, 'db' | 'ports' | 'now'>) => {
  /** Picks whose files this window is reading right now. */
  const underHands = new Set<string>();

  const named = (place: PhotoPlace, { name }: PickedFile, pickedAt: number, at: number): PhotoPick => ({
    key: uuid7(now(), ports.rng.bytes(10)),
    ...place,
    ...(place.isDraft ? {} : { goingTo: place.space }),
    name,
    pickedAt,
    order: `${String(pickedAt).padStart(15, '0')}/${String(at).padStart(2, '0')}`,
    state: 'reading',
  });

  /** The record may have been written meanwhile, and the pick may have gone over to it or been taken away. */
  const read = async (file: PickedFile, key: string): Promise<void> => {
    const raw = await readAtOnce(file);
    await db.transaction('rw', db.photoPicks, db.photoBytes, async () => {
      const still = await db.photoPicks.get(key);
      if (!still) return;
      const { problem: _, ...pick } = still;
      await db.photoPicks.put(raw.ok ? { ...pick, state: 'raw' } : badPick(pick, raw.error));
      if (raw.ok) await db.photoBytes.put({ key: pickKey(key), space: pick.space, bytes: raw.value });
    });
  };

  return {
    /**
     * Keeps picked files on the disk. A file that cannot be read stays as a pick that says so.
     * @returns how many files were left out because there were too many at once
     */
    take: (place: PhotoPlace, files: readonly PickedFile[]): Promise<Result<number, StoreError>> =>
      tellingDiskErrors(async () => {
        const pickedAt = now();
        const taken = files.slice(0, mostAtOnce).map((file, at) => ({ file, pick: named(place, file, pickedAt, at) }));
        for (const { pick } of taken) underHands.add(pick.key);
        try {
          await db.photoPicks.bulkPut(taken.map(({ pick }) => pick));
          for (const { file, pick } of taken) await read(file, pick.key);
        } finally {
          for (const { pick } of taken) underHands.delete(pick.key);
        }
        return ok(Math.max(0, files.length - mostAtOnce));
      }),

    /** Names the files whose reading was cut off, by a flat battery or a full disk: they have to be picked once more. */
    nameTheUnread: (): Promise<void> =>
      db.transaction('rw', db.photoPicks, async () => {
        const cut = await db.photoPicks
          .filter(({ state, key }) => state === 'reading' && !underHands.has(key))
          .toArray();
        await db.photoPicks.bulkPut(cut.map((pick) => badPick(pick, 'unreadable')));
      }),
  };
};

/** A pick that gives no photo; nobody waits for it. @param problem of the file, or the code with which the record was refused */
export const badPick = ({ goingTo: _, ...pick }: PhotoPick, problem: string): PhotoPick => ({
  ...pick,
  state: 'bad',
  problem,
});

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
