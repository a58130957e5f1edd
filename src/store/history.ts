import type { Fields } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { isTextOp } from '#protocol/mutation.ts';
import { rowKey } from '#replica/kv.ts';
import { underPrefix } from './dexie-kv.ts';
import { laterPart } from './later-part.ts';

/** An edit of a record that this phone has not sent yet. */
export interface WaitingChange {
  /** By this phone's clock, milliseconds since 1970. */
  readonly at: number;
  readonly set: Fields;
  /** The long text that belongs to it was written in. */
  readonly isText: boolean;
}

/** What a page about any record has to know of it. */
export interface AnyRecord {
  readonly kind: string;
  /** Its title or name; empty when it has none. */
  readonly title: string;
  readonly fields: Fields;
}

/** What this phone knows of the changes of a record; the rest is asked for with `store.readHistory`. */
export const historyOf = laterPart(({ db }) => ({
  /** The latest first. Sheets are sealed here too. */
  async listWaiting(space: string, record: string): Promise<WaitingChange[]> {
    const text = derivedId('longText', space, { aboutId: record, part: 'body' });
    const entries = await underPrefix(db.outbox, space).toArray();
    const changes = entries.flatMap(({ doneAt, mutation }) => {
      const ops = mutation.ops.filter(({ kind, id }) => kind !== 'assessment' && (id === record || id === text));
      const set: Fields = Object.assign({}, ...ops.map((op) => (isTextOp(op) || op.id !== record ? {} : op.set)));
      return ops.length > 0 ? [{ at: doneAt, set, isText: ops.some(({ id }) => id === text) }] : [];
    });
    return changes.reverse();
  },

  /** Deleted ones too; null when this phone does not hold it. */
  async findAny(space: string, id: string): Promise<AnyRecord | null> {
    const row = await db.rows.get(rowKey(space, id));
    if (!row) return null;
    const { kind, fields } = row;
    return { kind, title: titleOf(fields), fields };
  },

  /**
   * What records are called that other records name: members, parties, events, items of an agenda, goals, groups.
   * @param ids those not on this phone, and those without a title, are left out
   */
  async namesOf(space: string, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const [here, spaces] = await Promise.all([
      db.rows.bulkGet(ids.map((id) => rowKey(space, id))),
      db.rows.bulkGet(ids.map((id) => rowKey(id, id))),
    ]);
    const names = ids.map((id, place) => [id, titleOf((here[place] ?? spaces[place])?.fields ?? {})] as const);
    return new Map(names.filter(([, name]) => name !== ''));
  },
}));

const titleOf = (fields: Fields): string => {
  const title = fields['title'] ?? fields['name'] ?? fields['what'] ?? fields['text'];
  return typeof title === 'string' ? title : '';
};
