import { groupedBy } from '#domain/basis/grouped-by.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { type DaySpan, eventDays, isDayOfSeries } from '#calendar/event-days.ts';
import { type EventDay, dayOfSeries, isSeries, type Occurrence, onlyDay, readRef } from '#domain/event/event-day.ts';
import { peopleComing } from '#domain/event/queue.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import type { RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { rowKey } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { byKind, isLive, listBelow, listRecords } from './read-rows.ts';

/** What a link to an event leads to. */
export interface FoundDay {
  /** The event itself: for a day of a series the whole series. */
  readonly source: GroupEvent;
  readonly day: EventDay;
  readonly isDeleted: boolean;
}

/** What a list says about the answers to one day. */
export interface DayAnswers {
  /** People with a seat, or all who said ○ where seats are not counted. */
  readonly coming: number;
  readonly mine: RecordOf<'rsvp'> | null;
}

/** The part of a store: `eventDaysOf(store)`. */
export const eventDaysOf = laterPart((context) => createEventDays(context));

/** How many days ahead, or back, a link to a whole series looks for the day that is meant. */
const searchedDays = 1_500;

/** 予定 as days: what takes place once, and every day of a series. */
const createEventDays = ({ db, today }: StoreContext) => {
  const idOf = (space: string) => (eventId: string, on: string) =>
    derivedId('occurrence', space, { eventId, on }) ?? '';

  /** Events that repeat: few, whatever else there is. */
  const listSeries = (space: string): Promise<GroupEvent[]> => listBelow(db, space, 'groupEvent', 'repeat');

  const listDays = async (space: string, span: DaySpan): Promise<EventDay[]> => {
    const [rows, series, occurrences] = await Promise.all([
      byKind(db, space, 'groupEvent', span.from, span.to).toArray(),
      listSeries(space),
      listRecords(db, space, 'occurrence'),
    ]);
    const once = rows.filter(isLive).map((row) => asRecord<'groupEvent'>(row));
    return eventDays([...once.filter((event) => !isSeries(event)), ...series], occurrences, span, idOf(space));
  };

  /** The next day of a series, or the last one that was. */
  const nextDay = (series: GroupEvent, occurrences: readonly Occurrence[]): EventDay | undefined => {
    const daysIn = (span: DaySpan) => eventDays([series], occurrences, span, idOf(series.spaceId));
    const now = today();
    return daysIn({ from: now, to: daysAfter(now, searchedDays) })[0] ?? daysIn({ from: longAgo, to: now }).at(-1);
  };

  return {
    /** Everything that takes place in these days, in the order it comes; deleted events left out. */
    listDays,

    /**
     * What is over, in the order it was: the last so many days.
     * @param count 0 asks only whether there is anything
     */
    async listPast(
      space: string,
      count: number,
    ): Promise<{ readonly days: readonly EventDay[]; readonly hasMore: boolean }> {
      const yesterday = daysAfter(today(), -1);
      const rows = await byKind(db, space, 'groupEvent', aDay, yesterday)
        .reverse()
        .filter((row) => isLive(row) && !row.fields['repeat'])
        .limit(count + 1)
        .toArray();
      if (count === 0) {
        const hasSeries = (await listSeries(space)).some(({ on }) => on != null && on <= yesterday);
        return { days: [], hasMore: rows.length > 0 || hasSeries };
      }
      const oldest = rows.at(-1)?.sort ?? yesterday;
      const horizon = daysAfter(yesterday, -searchedDays);
      const from = rows.length > count || oldest < horizon ? oldest : horizon;
      const days = await listDays(space, { from, to: yesterday });
      return { days: days.slice(-count), hasMore: days.length > count };
    },

    /** Sums and my own answer for each of these days, by their ids: for a list. */
    async listCounts(space: string, ids: readonly string[]): Promise<ReadonlyMap<string, DayAnswers>> {
      const keys = ids.map((id) => `${space}/rsvp/${id}`);
      const [rows, entry] = await Promise.all([db.rows.where('parentKey').anyOf(keys).toArray(), db.spaces.get(space)]);
      const answers = groupedBy(
        rows.filter(isLive).map((row) => asRecord<'rsvp'>(row)),
        (one) => one.eventId ?? '',
      );
      return new Map(
        ids.map((id) => {
          const list = answers.get(id) ?? [];
          const mine = list.find((one) => one.memberId === entry?.member) ?? null;
          return [id, { coming: peopleComing(list), mine }];
        }),
      );
    },

    /** Who knows of the last change of this record, by member. */
    async listTold(space: string, aboutId: string): Promise<ReadonlyMap<string, RecordOf<'readMark'>>> {
      const marks = await listBelow(db, space, 'readMark', aboutId);
      return new Map(marks.map((mark) => [mark.memberId ?? '', mark]));
    },

    /**
     * What a link names: an event, a day of a series, the record of such a day, or a whole series, of which the next day
     * is meant. Deleted events are found too.
     */
    async findDay(space: string, ref: string): Promise<FoundDay | undefined> {
      // Few reads, none inside another call: what is read deeper would not be noticed when it changes.
      const named = readRef(ref);
      const asked = await db.rows.get(rowKey(space, named.eventId));
      const born = asked?.kind === 'occurrence' ? asRecord<'occurrence'>(asked) : undefined;
      const eventId = born?.eventId ?? named.eventId;
      const on = born?.on ?? named.on;
      const occurrences = await db.rows.where('parentKey').equals(`${space}/occurrence/${eventId}`).toArray();
      const row = born ? await db.rows.get(rowKey(space, eventId)) : asked;
      if (row?.kind !== 'groupEvent') return undefined;
      const source = asRecord<'groupEvent'>(row);
      const known = occurrences.map((one) => asRecord<'occurrence'>(one));
      const day = isSeries(source) ? namedDay(source, on, known) : onlyDay(source);
      return day && { source, day, isDeleted: !isLive(row) };
    },
  };

  function namedDay(series: GroupEvent, on: string | null, known: readonly Occurrence[]): EventDay | undefined {
    if (on === null) return nextDay(series, known);
    const occurrence = known.find((one) => one.on === on);
    const isDay = occurrence !== undefined || isDayOfSeries(series, on);
    return isDay ? dayOfSeries(series, on, idOf(series.spaceId)(series.id, on), occurrence) : undefined;
  }
};

/** The first letter of every day: what has no day yet stands before it. */
const aDay = '0';

/** Before every day an event may have. */
const longAgo = '1900-01-01';
