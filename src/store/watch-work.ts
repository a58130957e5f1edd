import { liveQuery } from 'dexie';
import type { NotebookDb } from './database.ts';

/**
 * Calls back when an edit is new in the outbox, or a space on this device, by any tab; verdicts that empty the outbox are
 * no new work.
 * @returns how to stop
 */
export const watchWork = (db: NotebookDb, onWork: () => void, onError: (error: unknown) => void): (() => void) => {
  let known: ReadonlySet<string> | null = null;
  const subscription = liveQuery(async () => {
    const spaces = await db.spaces.toArray();
    const edits = await db.outbox.toCollection().primaryKeys();
    return new Set([...edits, ...spaces.map((entry) => `${entry.key}:${entry.state}`)]);
  }).subscribe({
    next(now) {
      const before = known;
      known = now;
      if (before && [...now].some((one) => !before.has(one))) onWork();
    },
    error: onError,
  });
  return () => subscription.unsubscribe();
};

/** Is any space of this device shared with a server, or is one to come because a recovery card was used? */
export const hasSharedSpace = async (db: NotebookDb): Promise<boolean> =>
  (await db.spaces.filter((entry) => entry.state === 'shared').count()) > 0 ||
  (await db.device.get('device'))?.isAwaitingSpaces === true;
