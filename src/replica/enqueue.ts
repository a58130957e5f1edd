import type { Mutation } from '#protocol/mutation.ts';
import { type KvTx, outboxKey, type SpaceEntry } from './kv.ts';
import type { ReplicaPorts } from './ports.ts';

/** A stamp later than any of any tab of this device; the transaction keeps two tabs from taking the same one. */
export const nextStamp = async (tx: KvTx, ports: ReplicaPorts): Promise<string> => {
  const device = await tx.get('device', 'device');
  if (device) ports.stamps.witness(device.lastStamp);
  const at = ports.stamps.next();
  if (device) await tx.put('device', [{ ...device, lastStamp: at }]);
  return at;
};

/** Puts a mutation into the outbox and counts on. */
export const enqueue = async (
  tx: KvTx,
  entry: SpaceEntry,
  mutation: Omit<Mutation, 'n'>,
  doneAt: number,
): Promise<void> => {
  const n = entry.nextN;
  await tx.put('outbox', [{ key: outboxKey(entry.key, n), space: entry.key, mutation: { n, ...mutation }, doneAt }]);
  await tx.put('spaces', [{ ...entry, nextN: n + 1 }]);
};
