import type { NotebookDb } from './database.ts';

/** Sheets per party that are closed; counts, never contents. */
export const sealedProgress = async (db: NotebookDb, roundId: string): Promise<Map<string, number>> => {
  const counts = new Map<string, number>();
  for (const sheet of await db.sealed.where('roundId').equals(roundId).toArray()) {
    if (sheet.isDone) counts.set(sheet.partyId, (counts.get(sheet.partyId) ?? 0) + 1);
  }
  return counts;
};
