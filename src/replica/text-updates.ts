/** Where the updates of a collaborative text lie on this device; what they say is read by long-text.ts. */
import { isTextOp, type Mutation } from '#protocol/mutation.ts';
import { type KvTx, rowKey } from './kv.ts';

/** The updates of a text on this device: the server's, then this device's pending ones. */
export const updatesOf = async (tx: KvTx, space: string, id: string): Promise<string[]> => {
  const base = await tx.where('texts', 'textKey', rowKey(space, id));
  const pending = await tx.where('outbox', 'space', space);
  return [...base.map((entry) => entry.update), ...pending.flatMap((entry) => textUpdates(entry.mutation, id))];
};

/** The updates of one text inside a mutation. */
const textUpdates = (mutation: Mutation, id: string): string[] =>
  mutation.ops.flatMap((op) => (isTextOp(op) && op.id === id ? [op.text] : []));
