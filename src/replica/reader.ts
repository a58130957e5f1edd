import type { Neighbour } from '#domain/policy/rule.ts';
import type { RecordKind, RecordOf } from '#domain/records.ts';
import { type KvTx, rowKey, type ShownRow } from './kv.ts';

/** Reading while deciding: the records of one space as this device shows them. */
export interface Reader {
  /** Who I am in this space. */
  readonly me: string;
  /** A record by id; undefined when missing or of another kind. Deleted records are returned too. */
  get<K extends RecordKind>(kind: K, id: string): Promise<RecordOf<K> | undefined>;
  /** All records of a kind that are not deleted, or those of one parent. */
  list<K extends RecordKind>(kind: K, parentId?: string): Promise<RecordOf<K>[]>;
}

/** A reader over one transaction. */
export const createReader = (tx: KvTx, space: string, me: string): Reader => ({
  me,
  async get(kind, id) {
    const row = await tx.get('rows', rowKey(space, id));
    return row?.kind === kind ? asRecord(row) : undefined;
  },
  async list(kind, parentId) {
    const rows = await listRows(tx, space, kind, parentId);
    return rows.filter((row) => row.fields['deleted'] !== true).map((row) => asRecord(row));
  },
});

/** Rows of a kind, optionally of one parent, deleted ones included. */
export const listRows = (tx: KvTx, space: string, kind: string, parentId?: string): Promise<ShownRow[]> =>
  parentId === undefined
    ? tx.where('rows', 'kindKey', `${space}/${kind}`)
    : tx.where('rows', 'parentKey', `${space}/${kind}/${parentId}`);

/** A shown row as a typed record. The register vouches for the type: rows are checked when they enter. */
export const asRecord = <K extends RecordKind>(row: ShownRow): RecordOf<K> =>
  ({ ...row.fields, id: row.id, spaceId: row.space }) as unknown as RecordOf<K>;

/** A shown row as rules see it. */
export const asNeighbour = (row: ShownRow): Neighbour => ({ id: row.id, kind: row.kind, fields: row.fields });
