/** What this phone does with photos: when they go, how much room they take. */
import type { StoreContext } from './context.ts';
import type { NotebookDb } from './database.ts';

/** `always` on every line · `wifi` not where the line costs · `asked` only after 「今すぐ送る」. */
export type PhotoSendingTime = 'always' | 'wifi' | 'asked';

const times: readonly PhotoSendingTime[] = ['always', 'wifi', 'asked'];
const whenKey = 'photos/when';
const allowedKey = 'photos/allowed-at';
const tidiedKey = 'photos/tidied-at';

/** How much whole photos take on this phone, in bytes. */
export interface PhotoRoom {
  readonly used: number;
  readonly count: number;
  /** Of these, what the others can give back again. */
  readonly spare: number;
}

export const createPhotoSettings = ({ db, now }: StoreContext) => ({
  /** When photos go; small pictures always go with the text. */
  findSendingTime: (): Promise<PhotoSendingTime> => readSendingTime(db),

  chooseSendingTime: async (time: PhotoSendingTime): Promise<void> => {
    await db.settings.put({ key: whenKey, value: time });
  },

  /** 「今すぐ送る」: everything picked so far may go on whatever line there is, also what was not accepted before. */
  sendPhotosNow: async (): Promise<void> => {
    await db.settings.put({ key: allowedKey, value: String(now()) });
  },

  /** How much of the photo under way has gone, 0 to 1; null when none is. */
  async findUnderWay(): Promise<number | null> {
    const sending = (await db.photoSendings.toArray()).filter(({ sentBytes, problem }) => sentBytes > 0 && !problem);
    const rows = await db.rows.bulkGet(sending.map(({ key }) => key));
    const going = sending.map(({ sentBytes }, at) => sentBytes / Number(rows[at]?.fields['size'] ?? sentBytes));
    return going.length > 0 ? Math.min(1, Math.min(...going)) : null;
  },

  /** The room photos take. */
  async measurePhotos(): Promise<PhotoRoom> {
    const files = await db.photoFiles.toArray();
    const kept = await keptKeys(db);
    const sum = (list: typeof files) => list.reduce((total, { size }) => total + size, 0);
    const whole = files.filter(({ part }) => part === 'photo');
    return { used: sum(files), count: whole.length, spare: sum(whole.filter(({ key }) => !kept.has(key))) };
  },

  /** 「写真をかたづける」: whole photos the others hold go from this phone; small pictures and what was not sent stay. */
  tidyPhotos: (): Promise<number> =>
    db.transaction('rw', db.tables, async () => {
      const kept = await keptKeys(db);
      const going = await db.photoFiles.filter(({ part, key }) => part === 'photo' && !kept.has(key)).toArray();
      await deletePhotoFiles(
        db,
        going.map(({ key }) => key),
      );
      await db.settings.put({ key: tidiedKey, value: String(now()) });
      return going.reduce((total, { size }) => total + size, 0);
    }),
});

export const readSendingTime = async (db: NotebookDb): Promise<PhotoSendingTime> => {
  const kept = (await db.settings.get(whenKey))?.value;
  return times.find((one) => one === kept) ?? 'wifi';
};

/** When somebody last said 「今すぐ送る」, and when photos were last tidied away; 0 for never. */
export const readMoments = async (
  db: NotebookDb,
): Promise<{ readonly allowedAt: number; readonly tidiedAt: number }> => {
  const [allowed, tidied] = await db.settings.bulkGet([allowedKey, tidiedKey]);
  return { allowedAt: Number(allowed?.value ?? 0), tidiedAt: Number(tidied?.value ?? 0) };
};

/** Files that are nowhere else yet: of photos under way, of what was picked, of notebooks that stay on this phone. */
export const keptKeys = async (db: NotebookDb): Promise<ReadonlySet<string>> => {
  const sendings = await db.photoSendings.toArray();
  const picks = await db.photoPicks.toArray();
  const made = picks.flatMap((pick) => (pick.made ? [{ space: pick.space, ...pick.made }] : []));
  return new Set(
    [...sendings, ...made].flatMap(({ space, sha, thumbSha }) => [`${space}/${sha}`, `${space}/${thumbSha}`]),
  );
};

/** Removes bytes and what is known about them. */
export const deletePhotoFiles = async (db: NotebookDb, keys: readonly string[]): Promise<void> => {
  await db.photoFiles.bulkDelete([...keys]);
  await db.photoBytes.bulkDelete([...keys]);
};
