/** Edits that wait for a newer server: it does not know what they hold, so it could only refuse them. */
import type { KvTx, OutboxEntry } from './kv.ts';

/** Keeps the edit with this stamp, and with it those behind it, until a newer server answers. */
export const holdEdit = async (tx: KvTx, space: string, at: string): Promise<void> => {
  const entry = (await tx.where('outbox', 'space', space)).find(({ mutation }) => mutation.at === at);
  if (entry && !entry.isHeld) await tx.put('outbox', [{ ...entry, isHeld: true }]);
};

/**
 * Lets go what the server knows by now.
 * @param waiting the edits of a space, the oldest first
 * @param schema of the server that answers
 * @returns does the oldest edit of the space still wait for a newer one?
 */
export const releaseEdits = async (tx: KvTx, waiting: readonly OutboxEntry[], schema: number): Promise<boolean> => {
  const released = waiting.filter(({ isHeld, mutation }) => isHeld && mutation.schema <= schema);
  if (released.length > 0) {
    await tx.put(
      'outbox',
      released.map(({ isHeld: _, ...entry }) => entry),
    );
  }
  const [oldest] = waiting;
  return oldest?.isHeld === true && oldest.mutation.schema > schema;
};
