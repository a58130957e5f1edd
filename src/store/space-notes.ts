import type { NotebookDb } from './database.ts';

/** What this device alone knows of a space: nothing of it is ever sent. */
export interface SpaceNote {
  /** The name to show until the space's own records have come. */
  readonly name?: string;
  /** The person asked to come in and waits for a leader's tap. */
  readonly isAsking?: boolean;
  /** れんしゅう: made up to try things out; it is never sent. */
  readonly isPractice?: boolean;
}

/** Reads the note about a space; empty when there is none. */
export const readSpaceNote = async (db: NotebookDb, space: string): Promise<SpaceNote> => {
  const entry = await db.settings.get(keyOf(space));
  return entry ? (JSON.parse(entry.value) as SpaceNote) : {};
};

/** Writes the note about a space. */
export const writeSpaceNote = async (db: NotebookDb, space: string, note: SpaceNote): Promise<void> => {
  await db.settings.put({ key: keyOf(space), value: JSON.stringify(note) });
};

/** Forgets the note about a space. */
export const deleteSpaceNote = (db: NotebookDb, space: string): Promise<void> => db.settings.delete(keyOf(space));

const keyOf = (space: string): string => `space/${space}`;
