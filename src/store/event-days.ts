import { groupedBy } from '#domain/basis/grouped-by.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { type DaySpan, eventDays, isDayOfSeries } from '#calendar/event-days.ts';
import { type EventDay, dayOfSeries, isSeries, onlyDay, readRef } from '#domain/event/event-day.ts';
import { peopleComing } from '#domain/event/queue.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import type { RecordOf } from '#domain/records.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { rowKey } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { findRecord, isLive, listBelow, listRecords } from './read-rows.ts';

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

  const listDays = async (space: string, span: DaySpan): Promise<EventDay[]> => {
    const [events, occurrences] = await Promise.all([
      listRecords(db, space, 'groupEvent'),
      listRecords(db, space, 'occurrence'),
    ]);
    return eventDays(events, occurrences, span, idOf(space));
  };

  /** The day of a series a link names, the next one when it names none, or the last one that was. */
  const meantDay = async (series: GroupEvent, on: string | null): Promise<EventDay | undefined> => {
    const id = (day: string) => idOf(series.spaceId)(series.id, day);
    if (on !== null) {
      const occurrence = await findRecord(db, series.spaceId, 'occurrence', id(on));
      return isDayOfSeries(series, on) || occurrence ? dayOfSeries(series, on, id(on), occurrence) : undefined;
    }
    const occurrences = await listRecords(db, series.spaceId, 'occurrence');
    const daysIn = (span: DaySpan) => eventDays([series], occurrences, span, idOf(series.spaceId));
    const now = today();
    return daysIn({ from: now, to: daysAfter(now, searchedDays) })[0] ?? daysIn({ from: '1900-01-01', to: now }).at(-1);
  };

  return {
    /** Everything that takes place in these days, in the order it comes; deleted events left out. */
    listDays,

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
      const named = readRef(ref);
      const row = await db.rows.get(rowKey(space, named.eventId));
      if (row?.kind === 'occurrence') {
        const { eventId, on } = asRecord<'occurrence'>(row);
        return this.findDay(space, `${eventId}.${on}`);
      }
      if (row?.kind !== 'groupEvent') return undefined;
      const source = asRecord<'groupEvent'>(row);
      const day = isSeries(source) ? await meantDay(source, named.on) : onlyDay(source);
      return day && { source, day, isDeleted: !isLive(row) };
    },
  };
};
