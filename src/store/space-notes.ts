import type { NotebookDb } from './database.ts';

/** What this device alone knows of a space: nothing of it is ever sent. */
export interface SpaceNote {
  /** The name to show until the space's own records have come. */
  readonly name?: string;
  /** Hash of the invitation that led here, so that its link leads here again when it is used up. */
  readonly invitation?: string;
  /** The person asked to come in and waits for a leader's tap. */
  readonly isAsking?: boolean;
  /** れんしゅう: made up to try things out; it is never sent. */
  readonly isPractice?: boolean;
}

/** Reads the notes about these spaces, in their order; empty where there is none. */
export const readSpaceNotes = async (db: NotebookDb, spaces: readonly string[]): Promise<readonly SpaceNote[]> => {
  const entries = await db.settings.bulkGet(spaces.map(keyOf));
  return entries.map((entry) => (entry ? (JSON.parse(entry.value) as SpaceNote) : {}));
};

/** Writes the note about a space. */
export const writeSpaceNote = async (db: NotebookDb, space: string, note: SpaceNote): Promise<void> => {
  await db.settings.put({ key: keyOf(space), value: JSON.stringify(note) });
};

/** The space an invitation led this device to. @param invitation its hash */
export const findSpaceOfInvitation = async (db: NotebookDb, invitation: string): Promise<string | undefined> => {
  const entries = await db.settings.where('key').startsWith(prefix).toArray();
  const found = entries.find(({ value }) => (JSON.parse(value) as SpaceNote).invitation === invitation);
  return found?.key.slice(prefix.length);
};

/** Forgets the note about a space. */
export const deleteSpaceNote = (db: NotebookDb, space: string): Promise<void> => db.settings.delete(keyOf(space));

const prefix = 'space/';

const keyOf = (space: string): string => `${prefix}${space}`;
