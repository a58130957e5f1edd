import type { NotebookDb } from './database.ts';
import { underPrefix } from './dexie-kv.ts';
import { mirrorKey } from './drafts.ts';
import type { DraftMirror } from './local-tables.ts';
import { deleteSpaceNote } from './space-notes.ts';

/** Ids by which tables outside the replica name a space: its own and those of its records. */
export const idsOfSpace = async (db: NotebookDb, space: string): Promise<ReadonlySet<string>> => {
  const keys = await underPrefix(db.rows, space).primaryKeys();
  return new Set([space, ...keys.map((key) => key.slice(space.length + 1))]);
};

/**
 * Removes what this phone alone kept about a space that goes from it: drafts, sheets passed from hand to hand or gathered, the note.
 * @param ids as `idsOfSpace` found them before the records went
 */
export const deleteLeftovers = async (
  db: NotebookDb,
  mirror: DraftMirror | null,
  space: string,
  ids: ReadonlySet<string>,
): Promise<void> => {
  const drafts = (await db.drafts.toCollection().primaryKeys()).filter((key) =>
    key.split('/').some((part) => ids.has(part)),
  );
  for (const key of drafts) mirror?.removeItem(mirrorKey(key));
  await db.drafts.bulkDelete(drafts);
  await db.sealed.filter((sheet) => sheet.space === space).delete();
  await db.gathering.filter((row) => row.space === space).delete();
  for (const table of [db.photoPicks, db.photoBytes, db.photoFiles, db.photoSendings, db.photoWishes])
    await table.where({ space }).delete();
  await deleteSpaceNote(db, space);
};
