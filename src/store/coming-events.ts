/** 予定 that lie ahead: a list of any length, read stretch by stretch. */
import { eventDays } from '#calendar/event-days.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { type EventDay, isSeries, onlyDay, refOfDay } from '#domain/event/event-day.ts';
import type { ShownRow } from '#replica/kv.ts';
import { derivedId } from '#protocol/derived-id.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { laterPart } from './later-part.ts';
import { byKind, isLive } from './read-rows.ts';

/** Which stretch of what lies ahead; it ends with a whole day, so that a day is its mark. */
export interface AheadOf {
  /** The last day of the stretch before; null at the beginning of the list. */
  readonly after: string | null;
  /** Its own last day, when that was found before: null for the end of the list. */
  readonly until: string | null | undefined;
  /** So many rows or a few more: a day is never cut in two. */
  readonly limit: number;
}

export interface AheadStretch {
  readonly days: readonly EventDay[];
  /** Its last day; null when nothing comes behind it. */
  readonly next: string | null;
}

/** The part of a store: `comingEventsOf(store)`. */
export const comingEventsOf = laterPart((context) => createComingEvents(context));

/** So far ahead every day of a series is shown; what takes place once is shown however far it lies. */
const shownDays = 92;

/** Yearly events come once in this time at least. */
const farDays = 1_500;

const createComingEvents = ({ db, today }: StoreContext) => ({
  /**
   * Of every series the days near by, or the next one when it is far. Their ids are those of links as long as nobody looks at
   * them: the real one of each day is a hash, and there may be many days.
   */
  async listSeriesAhead(space: string): Promise<EventDay[]> {
    const now = today();
    const near = { from: now, to: daysAfter(now, shownDays) };
    const far = { from: daysAfter(now, shownDays + 1), to: daysAfter(now, farDays) };
    const rows = await db.rows.where('parentKey').equals(`${space}/groupEvent/repeat`).toArray();
    const days: EventDay[] = [];
    for (const series of rows.filter(isLive).map((row) => asRecord<'groupEvent'>(row))) {
      // One after the other: the disk lets a finger be heard in between.
      const own = await db.rows.where('parentKey').equals(`${space}/occurrence/${series.id}`).toArray();
      const occurrences = own.filter(isLive).map((row) => asRecord<'occurrence'>(row));
      const close = eventDays([series], occurrences, near, refOfDay);
      days.push(...(close.length > 0 ? close : eventDays([series], occurrences, far, refOfDay).slice(0, 1)));
    }
    return days;
  },

  /** Does anything that takes place once lie ahead? */
  async hasOnceAhead(space: string): Promise<boolean> {
    return (await byKind(db, space, 'groupEvent', today()).filter(isOnce).limit(1).count()) > 0;
  },

  /** A stretch of what lies ahead, in the order it comes. @param series as `listSeriesAhead` found them */
  async listAhead(space: string, series: readonly EventDay[], stretch: AheadOf): Promise<AheadStretch> {
    const { after, until, limit } = stretch;
    const from = after === null ? today() : daysAfter(after, 1);
    const known = byKind(db, space, 'groupEvent', from, until ?? undefined).filter(isOnce);
    const rows = await (until === undefined ? known.limit(limit + 1) : known).toArray();
    const last = rows.length > limit && until === undefined ? rows.at(-1)?.sort : undefined;
    // Of the last day some may be missing, and whatever comes behind it.
    const rest = last === undefined ? [] : await byKind(db, space, 'groupEvent', last, last).filter(isOnce).toArray();
    const behind = byKind(db, space, 'groupEvent', daysAfter(last ?? from, 1)).filter(isOnce);
    const isAfter = last !== undefined && (await behind.limit(1).count()) > 0;
    const to = until ?? last ?? endOfDays;
    const once = [...rows.filter(({ sort }) => sort !== last), ...rest].map((row) => onlyDay(asRecord(row)));
    const repeated = series.filter(({ event: { on } }) => on != null && from <= on && on <= to);
    const days = [...once, ...repeated].toSorted(byTime);
    if (until !== undefined) return { days: named(space, days), next: until };
    const cut = days[limit - 1]?.event.on;
    if (cut == null) return { days: named(space, days), next: null };
    const isMore = isAfter || days.some(({ event: { on } }) => (on ?? '') > cut) || isSeriesBehind(series, to);
    const shown = days.filter(({ event: { on } }) => (on ?? '') <= cut);
    return { days: named(space, shown), next: isMore ? cut : null };
  },
});

/** Days of series under the ids by which answers refer to them. */
const named = (space: string, days: readonly EventDay[]): EventDay[] =>
  days.map((day) => {
    if (day.givenOn === null) return day;
    const id = derivedId('occurrence', space, { eventId: day.eventId, on: day.givenOn }) ?? '';
    const changedIn = day.changedIn === day.id ? id : day.changedIn;
    return { ...day, id, changedIn, event: { ...day.event, id } };
  });

const isOnce = (row: ShownRow): boolean => isLive(row) && !isSeries(asRecord<'groupEvent'>(row));

const isSeriesBehind = (series: readonly EventDay[], day: string): boolean =>
  series.some(({ event: { on } }) => (on ?? '') > day);

/** An event without a start time comes first on its day. */
const byTime = (a: EventDay, b: EventDay): number => {
  const key = ({ event, id }: EventDay) => `${event.on ?? ''} ${event.startTime ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};

const endOfDays = '9999-12-31';
