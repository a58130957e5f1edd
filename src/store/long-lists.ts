/** Lists of any length, read stretch by stretch. */
import { fiscalYearSpan } from '#domain/basis/local-date.ts';
import { type LogTotals, totalOf } from '#domain/activity/activity-list.ts';
import type { RecordKind, RecordOf } from '#domain/records.ts';
import type { ShownRow } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { byKind, isLive, type Page, type PageMark } from './read-rows.ts';

/** Records read at once: small enough that a slow phone answers a finger in between. */
const atOnce = 100;

/** Which stretch of a list, newest first. */
export interface StretchOf {
  /** Only what comes after this record. */
  readonly before: PageMark | null;
  /** Its last record, when that was found before: null for the end of the list. Otherwise so many as `limit` says. */
  readonly until?: PageMark | null | undefined;
  readonly limit: number;
  /** Only values of the sort field from here on; days begin with a digit, what has no day is left out. */
  readonly from?: string;
  /** Only values up to here. */
  readonly to?: string;
}

/** The part of a store: `longListsOf(store)`. */
export const longListsOf = laterPart((context) => createLongLists(context));

const createLongLists = ({ db }: StoreContext) => ({
  /** A stretch of a list, newest first, and where the next one begins. */
  async listStretch<K extends RecordKind>(space: string, kind: K, span: StretchOf): Promise<Page<RecordOf<K>>> {
    const { before, until, limit, from, to } = span;
    const isWithin = (row: ShownRow) => isLive(row) && (before === null || isAfter(before, row));
    const rows = byKind(db, space, kind, until?.sort ?? from, before?.sort ?? to).reverse();
    if (until !== undefined) {
      const found = await rows.filter((row) => isWithin(row) && (until === null || !isAfter(until, row))).toArray();
      return { records: found.map((row) => asRecord(row)), next: until };
    }
    const found = await rows
      .filter(isWithin)
      .limit(limit + 1)
      .toArray();
    const last = found[limit - 1];
    return {
      records: found.slice(0, limit).map((row) => asRecord(row)),
      next: found.length > limit && last ? { sort: last.sort, id: last.id } : null,
    };
  },

  /** Sums of a fiscal year, read in small pieces. */
  async sumLogs(space: string, fiscalYear: number, startMonth: number): Promise<LogTotals> {
    const { from, to } = fiscalYearSpan(fiscalYear, startMonth);
    let sum: LogTotals = { count: 0, minutes: 0, people: 0 };
    for (let after = from, skip = 0; ; ) {
      const rows = await byKind(db, space, 'activityLog', after, to).offset(skip).limit(atOnce).toArray();
      const more = totalOf(rows.filter(isLive).map((row) => asRecord<'activityLog'>(row)));
      sum = {
        count: sum.count + more.count,
        minutes: sum.minutes + more.minutes,
        people: sum.people + more.people,
      };
      const last = rows.at(-1);
      if (rows.length < atOnce || last === undefined) return sum;
      // Of the last day some are counted already; they stand in front.
      const counted = rows.filter((row) => row.sort === last.sort).length;
      skip = last.sort === after ? skip + counted : counted;
      after = last.sort;
    }
  },
});

/** Does a record come after a mark in a list that has the newest first? */
const isAfter = (mark: PageMark, row: ShownRow): boolean =>
  row.sort < mark.sort || (row.sort === mark.sort && row.id < mark.id);
