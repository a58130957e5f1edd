import type { Fields } from '#domain/records.ts';
import { uuid7 } from '#protocol/derived-id.ts';
import type { Op } from '#protocol/mutation.ts';
import { schemaOf } from '#protocol/versions.ts';
import { emptyRow, withFields } from '#protocol/row.ts';
import { enqueue, nextStamp } from './enqueue.ts';
import { rowKey } from './kv.ts';
import type { ReplicaPorts } from './ports.ts';
import { shownRow } from './shown-row.ts';

/** A record that is born together with its space. */
export interface Newborn {
  readonly kind: 'space' | 'member' | 'party' | 'project';
  readonly id: string;
  readonly fields: Fields;
}

/**
 * Gives birth to a space on this device; it needs no network.
 * @param space id of the new space (uuid7)
 * @param founder id of the founding member, one of the newborns
 * @param newborns the space record, its founder, and for a project the founder's party, other parties and the charter
 * @param state `held` keeps it on this phone only
 */
export const foundSpace = (
  ports: ReplicaPorts,
  space: string,
  founder: string,
  newborns: readonly Newborn[],
  state: 'held' | 'shared',
): Promise<void> =>
  ports.kv.write(async (tx) => {
    const at = await nextStamp(tx, ports);
    const entry = { key: space, member: founder, state, cursors: {}, nextN: 1, isKnown: false };
    const ops: Op[] = [];
    for (const { kind, id, fields } of newborns) {
      const writes = Object.entries(fields).map(([field, value]) => [field, value, at] as const);
      await tx.put('rows', [shownRow(space, withFields(emptyRow(kind, id), writes))]);
      await tx.put('shadow', [{ key: rowKey(space, id), space, row: null }]);
      ops.push({ kind, id, set: fields, base: null });
    }
    await enqueue(tx, entry, { at, intent: 'space.create', schema: schemaOf(ops), ops }, ports.clock.now());
  });

/** A fresh time-ordered id. */
export const freshId = (ports: Pick<ReplicaPorts, 'clock' | 'rng'>): string =>
  uuid7(ports.clock.now(), ports.rng.bytes(10));
