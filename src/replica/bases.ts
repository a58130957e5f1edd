import { isTextOp } from '#protocol/mutation.ts';
import type { Row } from '#protocol/row.ts';
import { type KvTx, type LandedEdit, type OutboxEntry, rowKey } from './kv.ts';
import type { Cursors } from './cursors.ts';
import { overlay, shownRow } from './shown-row.ts';

/** What an answer says about itself. */
interface Told {
  /** The device stands where it stood when it asked. */
  readonly isCurrent: boolean;
  readonly head: number;
  /** How far it stands now, when that is further: what lies behind was dealt with, also where nothing of it is left. */
  readonly held?: Cursors;
}

/** Base rows and what lies on them: edits that landed, then edits that wait. */
export const createBases = async (tx: KvTx, space: string, pending: readonly OutboxEntry[], told: Told) => {
  const { isCurrent, head } = told;
  const kept = await tx.where('shadow', 'space', space);
  const shadows = new Map(kept.map((shadow) => [shadow.key, shadow.row]));
  const landed = new Map(kept.flatMap(({ key, landed: edits }) => (edits ? [[key, [...edits]] as const] : [])));
  const mutations = pending.map((entry) => entry.mutation);
  const waiting = new Set(mutations.flatMap(({ ops }) => ops.flatMap((op) => (isTextOp(op) ? [] : [op.id]))));
  const baseOf = async (id: string): Promise<Row | null> => {
    const shadow = shadows.get(rowKey(space, id));
    return shadow === undefined ? ((await tx.get('rows', rowKey(space, id))) ?? null) : shadow;
  };

  const show = async (id: string, base: Row | null): Promise<void> => {
    const key = rowKey(space, id);
    const edits = landed.get(key) ?? [];
    const onTop = [...edits.map(({ mutation }) => mutation), ...(waiting.has(id) ? mutations : [])];
    const row = overlay(base, id, onTop);
    if (row) await tx.put('rows', [shownRow(space, row)]);
    else await tx.delete('rows', [key]);
    if (onTop.length > 0) {
      await tx.put('shadow', [{ key, space, row: base, ...(edits.length > 0 ? { landed: edits } : {}) }]);
      shadows.set(key, base);
    } else if (shadows.delete(key)) {
      await tx.delete('shadow', [key]);
    }
  };

  const isAhead = (row: Row): boolean => row.seq > (told.held?.[row.scope] ?? -1);

  const land = (edits: readonly LandedEdit[], isMeant: (id: string) => boolean = () => true): void => {
    for (const edit of edits) {
      for (const op of edit.mutation.ops) {
        const key = rowKey(space, op.id);
        if (isTextOp(op) || !isMeant(op.id) || landed.get(key)?.includes(edit)) continue;
        landed.set(key, [...(landed.get(key) ?? []), edit]);
      }
    }
  };

  /** What this answer says about a record holds every edit that landed before it was given. */
  const settle = (key: string): void => {
    const later = (landed.get(key) ?? []).filter((edit) => edit.head > head);
    if (later.length > 0) landed.set(key, later);
    else landed.delete(key);
  };

  return {
    /** The server's row as it is held here; undefined while edits that landed wait for their row. */
    heldBase(id: string): Row | null | undefined | Promise<Row | null> {
      const key = rowKey(space, id);
      if (landed.has(key)) return undefined;
      const shadow = shadows.get(key);
      return shadow === undefined ? baseOf(id) : shadow;
    },
    /** Edits the server has taken whose rows come with a later answer. */
    land,
    /**
     * The same of edits whose rows an older answer brings from a place this device has read past without meeting them: they
     * have moved on since.
     * @returns are there any?
     */
    async landPassed(edits: readonly LandedEdit[], rows: readonly Row[]): Promise<boolean> {
      const edited = new Set(edits.flatMap(({ mutation }) => mutation.ops.map(({ id }) => id)));
      const passed = new Set<string>();
      for (const row of rows) {
        if (!edited.has(row.id) || isAhead(row)) continue;
        if (((await baseOf(row.id))?.seq ?? -1) < row.seq) passed.add(row.id);
      }
      land(edits, (id) => passed.has(id));
      return passed.size > 0;
    },
    async putAll(rows: readonly Row[]) {
      const plain: Row[] = [];
      for (const row of rows) {
        const key = rowKey(space, row.id);
        const isPlain = isCurrent && !waiting.has(row.id) && !landed.has(key) && !shadows.has(key);
        if (isPlain) plain.push(row);
        else if (isCurrent || (isAhead(row) && ((await baseOf(row.id))?.seq ?? -1) < row.seq)) {
          settle(key);
          await show(row.id, row);
        }
      }
      if (plain.length > 0)
        await tx.put(
          'rows',
          plain.map((row) => shownRow(space, row)),
        );
    },
    async drop(id: string, scope: string, seq: number) {
      const base = await baseOf(id);
      if (!base || base.scope !== scope || base.seq >= seq) return;
      settle(rowKey(space, id));
      await show(id, null);
    },
    async showAgain(ids: ReadonlySet<string>) {
      for (const id of ids) {
        if (shadows.has(rowKey(space, id))) await show(id, await baseOf(id));
      }
    },
    /** Nothing is left to come: what has landed is in the rows, or nobody shows it to this person any more. */
    async settleAll() {
      for (const key of [...landed.keys()]) {
        settle(key);
        const id = key.slice(space.length + 1);
        if (shadows.has(key)) await show(id, await baseOf(id));
      }
    },
    /** The server does not hold these any more. */
    async forget(ids: readonly string[]) {
      for (const id of ids) {
        landed.delete(rowKey(space, id));
        await show(id, null);
      }
    },
    async purge(scopes: ReadonlySet<string>) {
      for (const row of await tx.where('rows', 'space', space)) {
        const base = await baseOf(row.id);
        if (!base || !scopes.has(base.scope)) continue;
        landed.delete(row.key);
        await show(row.id, null);
      }
      const texts = await tx.where('texts', 'space', space);
      await tx.delete(
        'texts',
        texts.filter((text) => scopes.has(text.scope)).map((text) => text.key),
      );
    },
  };
};
