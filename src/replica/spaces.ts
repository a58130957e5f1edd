/** Spaces as a whole on this device: joining, sharing, leaving, numbering anew. */
import { type KvTx, outboxKey, type SpaceEntry } from './kv.ts';
import { overlay, shownRow } from './shown-row.ts';

/** Takes in a space the server says this person belongs to. */
export const adoptSpace = async (tx: KvTx, space: string, member: string): Promise<void> => {
  const known = await tx.get('spaces', space);
  if (known && known.state !== 'closed') {
    if (known.member !== member) await tx.put('spaces', [{ ...known, member }]);
    return;
  }
  // Somebody who was let in again may read less than before: nothing of earlier stays.
  if (known) await forgetBase(tx, known);
  const nextN = known?.nextN ?? 1;
  await tx.put('spaces', [{ key: space, member, state: 'shared', cursors: {}, nextN, isKnown: true }]);
  const device = await tx.get('device', 'device');
  if (!device?.isAwaitingSpaces) return;
  const { isAwaitingSpaces: _, ...rest } = device;
  await tx.put('device', [rest]);
};

/** A recovery card was used: until a first space has come this device asks for them, also after a restart. */
export const awaitSpaces = async (tx: KvTx): Promise<void> => {
  const device = await tx.get('device', 'device');
  const isSharing = (await tx.list('spaces')).some(({ state }) => state === 'shared');
  if (device && !isSharing) await tx.put('device', [{ ...device, isAwaitingSpaces: true }]);
};

/** 「みんなで使う」: releases a space that was kept on this phone only. */
export const shareSpace = async (tx: KvTx, space: string): Promise<void> => {
  const entry = await tx.get('spaces', space);
  if (entry?.state === 'held') await tx.put('spaces', [{ ...entry, state: 'shared' }]);
};

/** Removes everything of a space from this device. The caller has shown and saved what was not accepted. */
export const purgeSpace = async (tx: KvTx, space: string): Promise<void> => {
  for (const table of ['rows', 'shadow', 'outbox', 'review', 'texts'] as const) {
    const values = await tx.where(table, 'space', space);
    await tx.delete(
      table,
      values.map((value) => value.key),
    );
  }
  await tx.delete('spaces', [space]);
};

/**
 * Forgets the server's rows and keeps the outbox: the server is another one than before, or was restored from a backup.
 * Everything is fetched again with the next answer.
 */
export const forgetBase = async (tx: KvTx, entry: SpaceEntry): Promise<void> => {
  const space = entry.key;
  const mutations = (await tx.where('outbox', 'space', space)).map(({ mutation }) => mutation);
  for (const row of await tx.where('rows', 'space', space)) {
    const own = overlay(null, row.id, mutations);
    if (own) {
      await tx.put('rows', [shownRow(space, own)]);
      await tx.put('shadow', [{ key: row.key, space, row: null }]);
    } else {
      await tx.delete('rows', [row.key]);
      await tx.delete('shadow', [row.key]);
    }
  }
  const texts = await tx.where('texts', 'space', space);
  await tx.delete(
    'texts',
    texts.map((text) => text.key),
  );
  const { checkedAt: _, ...rest } = entry;
  await tx.put('spaces', [{ ...rest, cursors: {} }]);
};

/**
 * Takes a new device id and numbers every waiting edit from 1 again: a copy of this profile lives elsewhere, or the
 * server has forgotten numbers it knew. Sending an edit twice is harmless, its stamps stay.
 */
export const takeNewDevice = async (tx: KvTx, id: string): Promise<void> => {
  const device = await tx.get('device', 'device');
  if (!device) return;
  await tx.put('device', [{ ...device, id }]);
  for (const entry of await tx.list('spaces')) {
    const waiting = await tx.where('outbox', 'space', entry.key);
    await tx.delete(
      'outbox',
      waiting.map(({ key }) => key),
    );
    await tx.put(
      'outbox',
      waiting.map((old, index) => ({
        ...old,
        key: outboxKey(entry.key, index + 1),
        mutation: { ...old.mutation, n: index + 1 },
      })),
    );
    await tx.put('spaces', [{ ...entry, nextN: waiting.length + 1 }]);
  }
};
