import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import type { SpaceWriter } from '../store/store.ts';

/** A calendar's address is found by the hash of its secret; the index is written with the record. */
export const indexFeeds = async (tx: SpaceWriter, mutation: Mutation): Promise<void> => {
  for (const op of mutation.ops) {
    if (isTextOp(op) || op.kind !== 'calendarFeed') continue;
    const hash = op.set['hash'];
    if (typeof hash === 'string') await tx.putFeed(hash, op.id);
  }
};
