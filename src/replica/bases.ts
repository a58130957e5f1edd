import { isTextOp } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import { type KvTx, type OutboxEntry, rowKey } from './kv.ts';
import { overlay, shownRow } from './shown-row.ts';

/** Base rows and what lies on them. */
export const createBases = async (tx: KvTx, space: string, pending: readonly OutboxEntry[], isCurrent: boolean) => {
  const shadows = new Map((await tx.where('shadow', 'space', space)).map((shadow) => [shadow.key, shadow.row]));
  const mutations = pending.map((entry) => entry.mutation);
  const covered = new Set(mutations.flatMap((mutation) => mutation.ops.flatMap((op) => (isTextOp(op) ? [] : [op.id]))));

  const baseOf = async (id: string): Promise<Row | null> => {
    const shadow = shadows.get(rowKey(space, id));
    return shadow === undefined ? ((await tx.get('rows', rowKey(space, id))) ?? null) : shadow;
  };

  const show = async (id: string, base: Row | null): Promise<void> => {
    const key = rowKey(space, id);
    const row = overlay(base, id, covered.has(id) ? mutations : []);
    if (row) await tx.put('rows', [shownRow(space, row)]);
    else await tx.delete('rows', [key]);
    if (covered.has(id)) {
      await tx.put('shadow', [{ key, space, row: base }]);
      shadows.set(key, base);
    } else if (shadows.delete(key)) {
      await tx.delete('shadow', [key]);
    }
  };

  return {
    async putAll(rows: readonly Row[]) {
      const plain: Row[] = [];
      for (const row of rows) {
        const isPlain = isCurrent && !covered.has(row.id) && !shadows.has(rowKey(space, row.id));
        if (isPlain) plain.push(row);
        else if (isCurrent || ((await baseOf(row.id))?.seq ?? -1) < row.seq) await show(row.id, row);
      }
      if (plain.length > 0)
        await tx.put(
          'rows',
          plain.map((row) => shownRow(space, row)),
        );
    },
    async drop(id: string, scope: string, seq: number) {
      const base = await baseOf(id);
      if (base && base.scope === scope && base.seq < seq) await show(id, null);
    },
    async showAgain(ids: ReadonlySet<string>) {
      for (const id of ids) {
        if (shadows.has(rowKey(space, id))) await show(id, await baseOf(id));
      }
    },
    async purge(scopes: ReadonlySet<string>) {
      for (const row of await tx.where('rows', 'space', space)) {
        const base = await baseOf(row.id);
        if (base && scopes.has(base.scope)) await show(row.id, null);
      }
      const texts = await tx.where('texts', 'space', space);
      await tx.delete(
        'texts',
        texts.filter((text) => scopes.has(text.scope)).map((text) => text.key),
      );
    },
  };
};
