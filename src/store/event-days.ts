import { daysAfter } from '#domain/basis/local-date.ts';
import { type DaySpan, eventDays, isDayOfSeries } from '#calendar/event-days.ts';
import { type EventDay, dayOfSeries, isSeries, onlyDay, readRef } from '#domain/event/event-day.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { rowKey } from '#replica/kv.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { findRecord, isLive, listRecords } from './read-rows.ts';

/** What a link to an event leads to. */
export interface FoundDay {
  /** The event itself: for a day of a series the whole series. */
  readonly source: GroupEvent;
  readonly day: EventDay;
  readonly isDeleted: boolean;
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
