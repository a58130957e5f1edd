/** Reading records outside a command: for screens, inside `useLive`. Deleted records are left out. */
import { kindSpec, type RecordKind, type RecordOf } from '#domain/records.ts';
import { rowKey, type ShownRow } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import { Dexie } from 'dexie';
import type { NotebookDb } from './database.ts';

/** All records of a kind, in the order of its sort field. */
export const listRecords = async <K extends RecordKind>(
  db: NotebookDb,
  space: string,
  kind: K,
): Promise<RecordOf<K>[]> => {
  const records: RecordOf<K>[] = [];
  const take = (rows: readonly (ShownRow | undefined)[]) => {
    for (const row of rows) if (row && isLive(row)) records.push(asRecord(row));
  };
  const first = await byKind(db, space, kind).limit(atOnce).toArray();
  take(first);
  if (first.length < atOnce) return records;
  const known = new Set(first.map(({ key }) => key));
  const keys = (await byKind(db, space, kind).primaryKeys()).filter((key) => !known.has(key));
  for (let from = 0; from < keys.length; from += atOnce) take(await db.rows.bulkGet(keys.slice(from, from + atOnce)));
  return records;
};

/** Rows that come in one piece: more at once would not let a slow phone answer a finger. */
const atOnce = 400;

/** The records that belong to one record, in the order of their sort field, then of their birth. */
export const listBelow = async <K extends RecordKind>(
  db: NotebookDb,
  space: string,
  kind: K,
  parentId: string,
): Promise<RecordOf<K>[]> => {
  const rows = await db.rows.where('parentKey').equals(`${space}/${kind}/${parentId}`).toArray();
  if (kindSpec(kind).sort) rows.sort((a, b) => compareText(a.sort, b.sort) || compareText(a.key, b.key));
  return rows.filter(isLive).map((row) => asRecord(row));
};

/** One record; undefined when it is missing, deleted or of another kind. */
export const findRecord = async <K extends RecordKind>(
  db: NotebookDb,
  space: string,
  kind: K,
  id: string,
): Promise<RecordOf<K> | undefined> => {
  const row = await db.rows.get(rowKey(space, id));
  return row?.kind === kind && isLive(row) ? asRecord(row) : undefined;
};

/** Rows of a kind as a range over the sort field. */
export const byKind = (db: NotebookDb, space: string, kind: RecordKind, from?: string, to?: string) => {
  const kindKey = `${space}/${kind}`;
  return db.rows
    .where('[kindKey+sort]')
    .between([kindKey, from ?? Dexie.minKey], [kindKey, to ?? Dexie.maxKey], true, true);
};

/** A page of a list ordered by its sort field, newest first. */
export interface Page<T> {
  readonly records: readonly T[];
  /** Where the next page begins; null at the end. */
  readonly next: PageMark | null;
}

/** The last record of a page: its sort value and id. */
export interface PageMark {
  readonly sort: string;
  readonly id: string;
}

/** Records newest first; never counts, never skips, so it is as fast at the end of a long list as at its beginning. */
export const listNewestFirst = async <K extends RecordKind>(
  db: NotebookDb,
  space: string,
  kind: K,
  { before = null, limit = 50 }: { readonly before?: PageMark | null; readonly limit?: number } = {},
): Promise<Page<RecordOf<K>>> => {
  const rows = await byKind(db, space, kind, undefined, before?.sort)
    .reverse()
    .filter((row) => isLive(row) && (before === null || row.sort < before.sort || row.id < before.id))
    .limit(limit + 1)
    .toArray();
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    records: page.map((row) => asRecord(row)),
    next: rows.length > limit && last ? { sort: last.sort, id: last.id } : null,
  };
};

/** Not deleted. */
export const isLive = (row: ShownRow): boolean => row.fields['deleted'] !== true;

/** Order of two texts by code units, the order of the disk. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
