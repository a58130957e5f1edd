/**
 * The search of this phone over its disk: reads everything once, then only what changed. It lives in a worker
 * (search.worker.ts), and never names a record that the disk does not show at that moment.
 */
import { fold, wordsOf } from '#domain/search/folding.ts';
import { excerpt, highlight, type Piece } from '#domain/search/highlight.ts';
import { createScan, joinParts, type ScanEntry } from '#domain/search/scan.ts';
import type { SearchGroup } from '#domain/search/searched-fields.ts';
import { type SearchedRecord, searchedRecord } from '#domain/search/searched-record.ts';
import { rowKey, type ShownRow } from '#replica/kv.ts';
import { Dexie, type ObservabilitySet } from 'dexie';
import type { NotebookDb } from './database.ts';
import { changedKeys, type KeyRange } from './changed-keys.ts';
import { createSearchBodies } from './search-bodies.ts';

/** What somebody asks for. */
export interface SearchQuestion {
  /** As it was typed. */
  readonly text: string;
  /** Only this group or project; null for everything on this phone. */
  readonly space: string | null;
  readonly group: SearchGroup | null;
  readonly year: number | null;
  readonly onlyMine: boolean;
  /** Hits named of each heading. */
  readonly most: number;
}

/** A record above a hit. */
export interface HitParent {
  readonly kind: string;
  readonly id: string;
  readonly title: string | null;
}

export interface SearchHit {
  readonly key: string;
  readonly space: string;
  readonly kind: string;
  readonly id: string;
  /** YYYY-MM-DD of it or of what it belongs to. */
  readonly on: string | null;
  /** Its name with what was found marked; null when it has none. */
  readonly title: readonly Piece[] | null;
  /** Where else the words stand. */
  readonly excerpt: readonly Piece[] | null;
  /** What it belongs to, the nearest first. */
  readonly parents: readonly HitParent[];
}

export interface SearchAnswer {
  readonly total: number;
  readonly found: readonly {
    readonly group: SearchGroup;
    readonly count: number;
    readonly hits: readonly SearchHit[];
  }[];
  readonly years: readonly number[];
}

/** Rows read from the disk at once while everything is read. */
const atOnce = 1000;

/**
 * @param db opened for this alone
 * @param onChange something can be found that could not, or the other way round
 */
export const createSearchIndex = (db: NotebookDb, onChange: () => void = () => undefined) => {
  const scan = createScan();
  const bodies = createSearchBodies(db);
  let members: ReadonlyMap<string, string> = new Map();

  const readSpaces = async (): Promise<void> => {
    const open = (await db.spaces.toArray()).filter(({ state }) => state !== 'closed');
    members = new Map(open.map(({ key, member }) => [key, member]));
  };

  /** Takes rows as they are on the disk now; the keys without one are gone. */
  const take = async (rows: readonly (ShownRow | undefined)[], keys: readonly string[]): Promise<boolean> => {
    const read = await withBodies(rows);
    let isChanged = false;
    keys.forEach((key, place) => {
      const [row, record, body] = read[place] ?? [];
      const entry = row && record ? entryOf(row, record, body ?? '') : null;
      isChanged = (entry ? scan.put(entry) : scan.delete(key)) || isChanged;
    });
    return isChanged;
  };

  const withBodies = (rows: readonly (ShownRow | undefined)[]) =>
    Promise.all(
      rows.map(async (row) => {
        const record = row ? searchedRecord(row) : null;
        const body = row && record?.hasBody ? await bodies.read(row.key) : '';
        return [row, record, body] as const;
      }),
    );

  const refresh = async (keys: readonly string[]): Promise<boolean> => {
    let isChanged = false;
    for (let from = 0; from < keys.length; from += atOnce) {
      const some = keys.slice(from, from + atOnce);
      isChanged = (await take(await db.rows.bulkGet([...some]), some)) || isChanged;
    }
    return isChanged;
  };

  /** Reads all rows between two keys, and forgets what is no longer there. */
  const refreshRange = async ({ from, to }: KeyRange): Promise<boolean> => {
    const left = new Set<string>();
    for (const key of scan.keys()) if (key >= from && key <= to) left.add(key);
    let isChanged = false;
    for (let after = from; ; ) {
      const rows = await db.rows
        .where(':id')
        .between(after, to, after === from, true)
        .limit(atOnce)
        .toArray();
      const keys = rows.map(({ key }) => key);
      for (const key of keys) left.delete(key);
      isChanged = (await take(rows, keys)) || isChanged;
      const last = keys.at(-1);
      if (keys.length < atOnce || last === undefined) break;
      after = last;
    }
    return (await refresh([...left])) || isChanged;
  };

  const everything: KeyRange = { from: '', to: '\uffff' };

  const follow = async (parts: ObservabilitySet): Promise<void> => {
    const of = (table: string) => changedKeys(parts, db.name, table);
    if (of('spaces').isAny) await readSpaces();
    const touched = [...(await bodies.follow(of('texts'), of('outbox')))];
    const rows = of('rows');
    let isChanged = of('spaces').isAny;
    isChanged = (await refresh([...new Set([...rows.keys, ...touched])])) || isChanged;
    for (const range of rows.ranges) isChanged = (await refreshRange(range)) || isChanged;
    if (isChanged) onChange();
  };

  let work: Promise<unknown> = (async () => {
    await db.open();
    await readSpaces();
    await bodies.open();
    await refreshRange(everything);
  })();
  let isFailed = false;
  const queue = (step: () => Promise<void>): void => {
    work = work.then(step).catch((error: unknown) => {
      isFailed = true;
      throw error;
    });
    work.catch(() => undefined);
  };
  work.catch(() => undefined);
  const listen = (parts: ObservabilitySet) => queue(() => follow(parts));
  Dexie.on('storagemutated', listen);

  /** The rows a page of hits needs: themselves and everything above them. */
  const readWithParents = async (keys: readonly string[]): Promise<Map<string, ShownRow>> => {
    const held = new Map<string, ShownRow>();
    for (let wanted = [...new Set(keys)]; wanted.length > 0; ) {
      const rows = (await db.rows.bulkGet(wanted)).filter((row) => row !== undefined);
      for (const row of rows) held.set(row.key, row);
      wanted = [...new Set(rows.flatMap((row) => parentKeyOf(row) ?? []))].filter((key) => !held.has(key));
      if (rows.length === 0) break;
    }
    return held;
  };

  const hitOf = async (entry: ScanEntry, words: readonly string[], held: ReadonlyMap<string, ShownRow>) => {
    const row = held.get(entry.key);
    const record = row ? searchedRecord(row) : null;
    if (!row || !record) return null;
    const body = record.hasBody ? await bodies.read(row.key) : '';
    const found = entryOf(row, record, body).folded;
    const parents = parentsOf(row, held);
    if (parents === null || !words.every((word) => found.includes(word))) return null;
    const around = [...record.words, body].map((text) => excerpt(text, words)).find((one) => one !== null) ?? null;
    const on = record.on ?? parents.find((parent) => parent.on !== null)?.on ?? null;
    const { key, space, kind, id } = row;
    const title = record.title === null ? null : highlight(record.title, words);
    return { key, space, kind, id, on, title, excerpt: around, parents: parents.map(({ on: _, ...parent }) => parent) };
  };

  return {
    /** How many records can be found. */
    size: () => scan.size(),

    /** Answers once everything was read and all changes up to now are in. Rejects when the disk does not answer. */
    async ask(question: SearchQuestion): Promise<SearchAnswer> {
      await work;
      if (isFailed) throw new Error('the disk did not answer');
      const words = wordsOf(question.text);
      if (words.length === 0) return { total: 0, found: [], years: [] };
      const { space } = question;
      for (let turn = 0; ; turn += 1) {
        const spaces = space === null ? members : new Map([...members].filter(([key]) => key === space));
        const { found, years } = scan.find({ ...question, words, spaces });
        const entries = found.flatMap(({ newest }) => newest);
        const held = await readWithParents(entries.map(({ key }) => key));
        const hits = await Promise.all(entries.map((entry) => hitOf(entry, words, held)));
        const stale = entries.filter((_, place) => hits[place] === null);
        if (stale.length > 0 && turn < 5) {
          // The disk is ahead of the news about it.
          await refresh([...new Set(stale.flatMap((entry) => chainOf(entry)))]);
          continue;
        }
        const byKey = new Map(hits.flatMap((hit) => (hit ? [[hit.key, hit] as const] : [])));
        return {
          total: found.reduce((sum, { count }) => sum + count, 0),
          found: found.map(({ group, count, newest }) => ({
            group,
            count,
            hits: newest.flatMap(({ key }) => byKey.get(key) ?? []),
          })),
          years,
        };
      }
    },

    close(): void {
      Dexie.on.storagemutated.unsubscribe(listen);
      db.close();
    },
  };

  /** A hit and all that is known above it. */
  function chainOf(entry: ScanEntry): string[] {
    const keys = [entry.key];
    for (let at: ScanEntry | undefined = entry; at?.parentKey != null && keys.length < 8; at = scan.get(at.parentKey))
      keys.push(at.parentKey);
    return keys;
  }
};

const entryOf = (row: ShownRow, record: SearchedRecord, body: string): ScanEntry => ({
  key: row.key,
  space: row.space,
  group: record.group,
  folded: joinParts([record.title ?? '', ...record.words, body].filter((part) => part !== '').map(fold)),
  on: record.on,
  parentKey: record.parentId === null || record.standsAlone ? null : rowKey(row.space, record.parentId),
  people: record.people,
});

const parentKeyOf = (row: ShownRow): string | null => {
  const parentId = searchedRecord(row)?.parentId ?? null;
  return parentId === null ? null : rowKey(row.space, parentId);
};

/** Everything above a record, the nearest first; null when something of it is not there to be read. */
const parentsOf = (
  row: ShownRow,
  held: ReadonlyMap<string, ShownRow>,
): (HitParent & { on: string | null })[] | null => {
  const parents: (HitParent & { on: string | null })[] = [];
  for (let below = row, key = parentKeyOf(row); key !== null; key = parentKeyOf(below)) {
    const parent = held.get(key);
    const record = parent ? searchedRecord(parent) : null;
    if (!parent || !record || parents.length > 5) return searchedRecord(below)?.standsAlone ? parents : null;
    parents.push({ kind: parent.kind, id: parent.id, title: record.title, on: record.on });
    below = parent;
  }
  return parents;
};
