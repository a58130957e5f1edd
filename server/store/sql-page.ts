/** A page: what lies behind a device's cursors, in the space's order and cut at one place. */
import type { Exit, TextRow } from '#protocol/messages.ts';
import type { Row } from '#protocol/row.ts';
import { type Kysely, sql as raw } from 'kysely';
import type { Ids } from './ids.ts';
import { base64, keptRow, type StoredRow } from './kept-row.ts';
import type { SpaceStatements } from './space-statements.ts';
import { first, prepare, type Sql, type Statement } from './statement.ts';
import type { Page, PageLimits } from './store.ts';
import type { DbId, Tables } from './tables.ts';

export type PageReader = (
  sql: Sql,
  space: DbId,
  cursors: { readonly [scope: string]: number },
  limits: PageLimits,
) => Promise<Page>;

/** @param db writes the SQL of this database */
export const createPageReader = (db: Kysely<Tables>, ids: Ids, { head }: SpaceStatements): PageReader => {
  const lists = createLists(db);
  return async (sql, space, cursors, limits) => {
    const end = (await first(sql, head, { space }))?.head ?? 0;
    const behind = Object.entries(cursors).filter(([, cursor]) => cursor < end);
    if (behind.length === 0) return { rows: [], texts: [], exits: [], through: end, more: false };
    const from = { space, behind, limit: limits.rows + 1 };
    const [rows, exits, sizes] = await Promise.all([
      lists.rows(sql, from),
      lists.exits(sql, from),
      lists.textSizes(sql, from),
    ]);
    const weights = rows.map(({ seq, fields, stamps }) => ({ seq, size: Buffer.byteLength(fields + (stamps ?? '')) }));
    const cuts = [
      cutBytes(weights, limits.rows, limits.rowBytes ?? Number.POSITIVE_INFINITY),
      cutAt(exits, limits.rows),
      cutBytes(sizes.map(inBase64), limits.rows, limits.textBytes),
    ];
    const cut = Math.min(...cuts);
    const isIn = (one: { seq: number }) => one.seq <= cut;
    const wanted = sizes.filter(isIn);
    const texts = wanted.length === 0 ? [] : await lists.texts(sql, { ...from, limit: wanted.length });
    return {
      rows: rows.filter(isIn).map((one) => withoutParent(ids, one)),
      texts: texts.map((one) => textRow(ids, one)),
      exits: exits.filter(isIn).map((one): Exit => ({ id: ids.text(one.id), scope: one.scope, seq: one.seq })),
      through: cut === Number.POSITIVE_INFINITY ? end : cut,
      more: cut !== Number.POSITIVE_INFINITY,
    };
  };
};

interface From {
  readonly space: DbId;
  readonly behind: readonly (readonly [scope: string, cursor: number])[];
  readonly limit: number;
}

type Ordered = { seq: number };

/** Places in the order are given once, so whatever comes after the last one that fits starts the next page. */
const cutAt = (list: readonly Ordered[], limit: number): number => {
  const next = list[limit];
  return next === undefined ? Number.POSITIVE_INFINITY : next.seq - 1;
};

/** The first always fits: a page that brings nothing would be asked for again for ever. */
const cutBytes = (list: readonly { seq: number; size: number }[], count: number, most: number): number => {
  let bytes = 0;
  for (const [index, { seq, size }] of list.entries()) {
    bytes += size;
    if (index > 0 && bytes > most) return Math.min(seq - 1, cutAt(list, count));
  }
  return cutAt(list, count);
};

const inBase64 = ({ seq, size }: { seq: number; size: number }) => ({ seq, size: base64Length(size) });

const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

interface ListValues {
  readonly [name: string]: DbId | string | number;
}

interface ListRows {
  record: StoredRow;
  scope_exit: Tables['scope_exit'];
  text_update: Tables['text_update'] & { size: number };
}

/** Reads a table scope by scope in its index's order, so that a page costs what it brings, not what the space holds. */
const listOf = <Table extends keyof ListRows, Column extends keyof ListRows[Table] & string>(
  db: Kysely<Tables>,
  table: Table,
  columns: { readonly [C in Column]: string },
) => {
  const statements = new Map<number, Statement<ListValues, Pick<ListRows[Table], Column>>>();
  const statementFor = (count: number): Statement<ListValues, Pick<ListRows[Table], Column>> => {
    const known = statements.get(count) ?? prepareList<Pick<ListRows[Table], Column>>(db, table, columns, count);
    statements.set(count, known);
    return known;
  };
  return (sql: Sql, { space, behind, limit }: From): Promise<Pick<ListRows[Table], Column>[]> => {
    const values: Record<string, DbId | string | number> = { space, limit };
    behind.forEach(([scope, cursor], place) => {
      values[`scope${place}`] = scope;
      values[`cursor${place}`] = cursor;
    });
    return sql.all(statementFor(behind.length), values);
  };
};

const prepareList = <Row>(
  db: Kysely<Tables>,
  table: string,
  columns: { readonly [name: string]: string },
  count: number,
): Statement<ListValues, Row> => {
  const names = raw.join(Object.entries(columns).map(([name, source]) => raw`${raw.raw(source)} as ${raw.ref(name)}`));
  return prepare<ListValues>()((v) => {
    const parts = Array.from(
      { length: count },
      (_, place) => raw`select * from (
        select ${names} from ${raw.table(table)}
        where space_id = ${v['space']} and scope = ${v[`scope${place}`]} and seq > ${v[`cursor${place}`]}
        order by seq limit ${v['limit']}
      ) as part`,
    );
    const whole = raw<Row>`${raw.join(parts, raw` union all `)} order by seq limit ${v['limit']}`;
    return { compile: () => whole.compile(db) };
  });
};

const createLists = (db: Kysely<Tables>) => ({
  rows: listOf(db, 'record', {
    id: 'id',
    kind: 'kind',
    scope: 'scope',
    seq: 'seq',
    stamp: 'stamp',
    fields: 'fields',
    stamps: 'stamps',
    parent: 'parent',
  }),
  exits: listOf(db, 'scope_exit', { id: 'id', scope: 'scope', seq: 'seq' }),
  textSizes: listOf(db, 'text_update', { seq: 'seq', size: 'length(body)' }),
  texts: listOf(db, 'text_update', { id: 'id', scope: 'scope', seq: 'seq', body: 'body' }),
});

const withoutParent = (ids: Ids, stored: StoredRow): Row => {
  const { parent: _, ...row } = keptRow(ids, stored);
  return row;
};

const textRow = (ids: Ids, one: Pick<Tables['text_update'], 'id' | 'scope' | 'seq' | 'body'>): TextRow => ({
  id: ids.text(one.id),
  scope: one.scope,
  seq: one.seq,
  update: base64(one.body),
});
