/**
 * A page: what lies behind a device's cursors, in the space's order and cut at one place. Where to cut is decided on
 * lengths alone: nothing heavy is read that does not travel.
 */
import type { Exit, TextRow } from '#protocol/messages.ts';
import { type Kysely, sql as raw } from 'kysely';
import type { Ids } from './ids.ts';
import { base64, pageRow, type StoredPageRow } from './kept-row.ts';
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
    const limit = limits.rows + 1;
    const [sizes, exits, textSizes] = await Promise.all([
      inEach(sql, lists.sizes, behind, { space, limit }),
      inEach(sql, lists.exits, behind, { space, limit }),
      inEach(sql, lists.textSizes, behind, { space, limit }),
    ]);
    const cut = Math.min(
      cutBytes(sizes, limits.rows, limits.rowBytes ?? Number.POSITIVE_INFINITY),
      cutAt(exits, limits.rows),
      cutBytes(textSizes.map(inBase64), limits.rows, limits.textBytes),
    );
    const through = Math.min(cut, end);
    const isIn = (one: Ordered) => one.seq <= cut;
    const [rows, texts] = await Promise.all([
      inEach(sql, lists.rows, scopesOf(sizes.filter(isIn), behind), { space, through }),
      inEach(sql, lists.texts, scopesOf(textSizes.filter(isIn), behind), { space, through }),
    ]);
    return {
      rows: rows.map((one) => pageRow(ids, one)),
      texts: texts.map((one) => textRow(ids, one)),
      exits: exits.filter(isIn).map((one): Exit => ({ id: ids.text(one.id), scope: one.scope, seq: one.seq })),
      through,
      more: cut !== Number.POSITIVE_INFINITY,
    };
  };
};

type Behind = readonly (readonly [scope: string, cursor: number])[];

interface Ordered {
  readonly seq: number;
}

/** Scope by scope: each is a walk along the end of one index, and a person has a few. */
const inEach = async <More extends object, Found extends Ordered>(
  sql: Sql,
  statement: Statement<InScope & More, Found>,
  behind: Behind,
  values: Pick<InScope, 'space'> & More,
): Promise<Found[]> => {
  const lists = await Promise.all(
    behind.map(([scope, cursor]) => sql.all<InScope & More, Found>(statement, { ...values, scope, cursor })),
  );
  const filled = lists.filter((list) => list.length > 0);
  const [only = []] = filled;
  return filled.length <= 1 ? only : filled.flat().sort((a, b) => a.seq - b.seq);
};

/** Only scopes in which there is something to read. */
const scopesOf = (found: readonly { readonly scope: string }[], behind: Behind): Behind => {
  const names = new Set(found.map(({ scope }) => scope));
  return behind.filter(([scope]) => names.has(scope));
};

/** Places in the order are given once, so whatever comes after the last one that fits starts the next page. */
const cutAt = (list: readonly Ordered[], limit: number): number => {
  const next = list[limit];
  return next === undefined ? Number.POSITIVE_INFINITY : next.seq - 1;
};

/** The first always fits: a page that brings nothing would be asked for again for ever. */
const cutBytes = (list: readonly (Ordered & { readonly size: number })[], count: number, most: number): number => {
  let bytes = 0;
  for (const [index, { seq, size }] of list.entries()) {
    bytes += size;
    if (index > 0 && bytes > most) return Math.min(seq - 1, cutAt(list, count));
  }
  return cutAt(list, count);
};

const inBase64 = ({ seq, size }: Ordered & { readonly size: number }) => ({ seq, size: base64Length(size) });

const base64Length = (bytes: number): number => Math.ceil(bytes / 3) * 4;

interface InScope {
  readonly space: DbId;
  readonly scope: string;
  readonly cursor: number;
}

interface Sized extends Ordered {
  readonly scope: string;
  readonly size: number;
}

type StoredText = Pick<Tables['text_update'], 'id' | 'scope' | 'seq' | 'body'>;

const createLists = (db: Kysely<Tables>) => {
  const list = <Values extends InScope, Found>(table: string, columns: string, end: 'limit' | 'through') =>
    prepare<Values>()((v) => {
      const last = (v as Record<string, unknown>)[end];
      const upTo = end === 'through' ? raw`and seq <= ${last} order by seq` : raw`order by seq limit ${last}`;
      const whole = raw<Found>`select ${raw.raw(columns)} from ${raw.table(table)}
        where space_id = ${v.space} and scope = ${v.scope} and seq > ${v.cursor} ${upTo}`;
      return { compile: () => whole.compile(db) };
    });
  type Some = InScope & { readonly limit: number };
  type All = InScope & { readonly through: number };
  const rowSize = 'octet_length(fields) + coalesce(octet_length(stamps), 0) as size';
  return {
    sizes: list<Some, Sized>('record', `scope, seq, ${rowSize}`, 'limit'),
    rows: list<All, StoredPageRow>('record', 'id, kind, scope, seq, stamp, fields, stamps', 'through'),
    exits: list<Some, Omit<Tables['scope_exit'], 'space_id'>>('scope_exit', 'id, scope, seq', 'limit'),
    textSizes: list<Some, Sized>('text_update', 'scope, seq, length(body) as size', 'limit'),
    texts: list<All, StoredText>('text_update', 'id, scope, seq, body', 'through'),
  };
};

const textRow = (ids: Ids, one: StoredText): TextRow => ({
  id: ids.text(one.id),
  scope: one.scope,
  seq: one.seq,
  update: base64(one.body),
});
