/** Keeps photos from filling the phone, and takes away what no record refers to any more. */
import type { NotebookDb } from './database.ts';
import { deletePhotoFiles, keptKeys } from './photo-settings.ts';
import type { PhotoFile } from './photo-tables.ts';
import { byKind } from './read-rows.ts';

/** Whole photos that others can give back take this much room at most. */
export const mostCachedBytes = 200_000_000;
/** A photo that was deleted before it was sent can be brought back for so long. */
const forgottenMs = 60 * 86_400_000;

/** One round of tidying; nothing that is nowhere else goes, however full it is. */
export const tidyPhotoFiles = (db: NotebookDb, now: number): Promise<void> =>
  db.transaction('rw', db.tables, async () => {
    await forgetDeleted(db, now);
    const kept = await keptKeys(db);
    const files = (await db.photoFiles.toArray()).filter(({ key }) => !kept.has(key));
    const referred = await referredKeys(db);
    const orphans = files.filter(({ key, space }) => referred.has(space) && !referred.get(space)?.has(key));
    const rest = files.filter((file) => !orphans.includes(file) && file.part === 'photo');
    await deletePhotoFiles(
      db,
      [...orphans, ...oldestOver(rest, mostCachedBytes)].map(({ key }) => key),
    );
  });

/** What has to go, the longest unused first, so that the rest fits. */
export const oldestOver = (files: readonly PhotoFile[], most: number): PhotoFile[] => {
  let room = files.reduce((sum, { size }) => sum + size, 0);
  const going: PhotoFile[] = [];
  for (const file of files.toSorted((a, b) => a.usedAt - b.usedAt)) {
    if (room <= most) break;
    room -= file.size;
    going.push(file);
  }
  return going;
};

/** Pictures the records of each space name; a space that is being fetched anew is left alone. Of a closed one nothing stays. */
const referredKeys = async (db: NotebookDb): Promise<Map<string, Set<string>>> => {
  const referred = new Map<string, Set<string>>();
  for (const { space } of await db.photoFiles.toArray()) referred.set(space, new Set());
  for (const entry of await db.spaces.toArray()) {
    if (entry.isRenewing) referred.delete(entry.key);
    if (entry.state === 'closed' || entry.isRenewing) continue;
    const rows = await byKind(db, entry.key, 'attachment').toArray();
    const shas = rows.flatMap(({ fields }) => [fields['sha'], fields['thumbSha']]);
    if (referred.has(entry.key)) referred.set(entry.key, new Set(shas.map((sha) => `${entry.key}/${sha}`)));
  }
  return referred;
};

/** Photos deleted long ago that never went. */
const forgetDeleted = async (db: NotebookDb, now: number): Promise<void> => {
  const old = await db.photoSendings.filter(({ pickedAt }) => now - pickedAt > forgottenMs).toArray();
  const rows = await db.rows.bulkGet(old.map(({ key }) => key));
  await db.photoSendings.bulkDelete(old.filter((_, at) => rows[at]?.fields['deleted'] === true).map(({ key }) => key));
};
