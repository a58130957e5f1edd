import { Dexie } from 'dexie';

type LongText = typeof import('#replica/long-text.ts');

let loaded: LongText | null = null;

/** The part that knows collaborative text; it is large, and the first screen does not need it. */
export const loadLongText = async (): Promise<LongText> => {
  if (loaded) return loaded;
  const coming = import('#replica/long-text.ts');
  // A transaction of the disk ends while something else is waited for, unless it is told.
  loaded = await (Dexie.currentTransaction ? Dexie.waitFor(coming) : coming);
  return loaded;
};
