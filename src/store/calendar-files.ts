/** Calendar files, made on this phone, and one's own address for calendars that fetch by themselves. */
import { type Alarm, type CalendarEntry, writeCalendar } from '#calendar/calendar-file.ts';
import {
  type CalendarPlace,
  type CalendarSource,
  isOwn,
  isShownField,
  type Written,
} from '#calendar/calendar-source.ts';
import { dayEntries, eventEntries } from '#calendar/event-entries.ts';
import { spanEntries } from '#calendar/whole-calendar.ts';
import type { DaySpan } from '#calendar/event-days.ts';
import { readRef } from '#domain/event/event-day.ts';
import type { RecordKind, RecordOf } from '#domain/records.ts';
import { changedAtOf } from '#protocol/row-age.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { byKind, isLive } from './read-rows.ts';

/** How a file is wished. */
export interface FileWish extends Pick<CalendarPlace, 'origin' | 'language'> {
  readonly alarm: Alarm;
}

/** The part of a store: `calendarFilesOf(store)`. */
export const calendarFilesOf = laterPart((context) => createCalendarFiles(context));

const createCalendarFiles = ({ db }: StoreContext) => {
  const sourceOf = async (space: string): Promise<CalendarSource> => {
    const member = (await db.spaces.get(space))?.member ?? '';
    const read = async <K extends RecordKind>(kind: K): Promise<Written<K>[]> => {
      const rows = await byKind(db, space, kind).toArray();
      return rows
        .filter((row) => isLive(row) && isOwn(kind, row.fields, member))
        .map((row) => ({ record: asRecord(row), changedAt: changedAtOf(row, (field) => isShownField(kind, field)) }));
    };
    const [events, occurrences, answers] = await Promise.all([read('groupEvent'), read('occurrence'), read('rsvp')]);
    const [meetings, actionItems] = await Promise.all([read('meeting'), read('actionItem')]);
    return { events, occurrences, answers, meetings, actionItems };
  };

  const fileOf = async (space: string, entries: readonly CalendarEntry[], alarm: Alarm): Promise<string | null> => {
    if (entries.length === 0) return null;
    const [profile] = await byKind(db, space, 'space').toArray();
    return writeCalendar({ name: profile ? (asRecord<'space'>(profile).name ?? '') : '', entries, alarm });
  };

  return {
    /** Meetings of these days, in their order: for the plan of a year. */
    async listMeetings(space: string, span: DaySpan): Promise<RecordOf<'meeting'>[]> {
      const rows = await byKind(db, space, 'meeting', span.from, span.to).toArray();
      return rows.filter(isLive).map((row) => asRecord(row));
    },

    /**
     * One event as a file; of a series all of it, or the one day a link names.
     * @param ref as links name it: the event, or a day of a series
     * @returns null when there is no such event, or it has no day yet
     */
    async writeEvent(space: string, ref: string, wish: FileWish): Promise<string | null> {
      const { eventId, on } = readRef(ref);
      const source = await sourceOf(space);
      const event = source.events.find(({ record }) => record.id === eventId);
      if (!event) return null;
      const place = { ...wish, space };
      const entries = on === null ? eventEntries(event, source, place) : dayEntries(event, on, source, place);
      return fileOf(space, entries, wish.alarm);
    },

    /** Events and meetings of these days as a file; null when there are none. */
    async writeSpan(space: string, span: DaySpan, wish: FileWish): Promise<string | null> {
      const source = await sourceOf(space);
      return fileOf(space, spanEntries(source, span, { ...wish, space }), wish.alarm);
    },
  };
};
