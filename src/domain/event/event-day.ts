/** A day of an event: an event that takes place once has one, a series has as many as its rule gives. */
import { daysAfter, daysBetween } from '../basis/local-date.ts';
import { keysOf, type RecordOf } from '../records.ts';
import type { GroupEvent } from './event-list.ts';
import { walkInField } from './walk-ins.ts';

export type Occurrence = RecordOf<'occurrence'>;

/** One day of one event, as it really takes place. */
export interface EventDay {
  /** What answers, attendance and helpers refer to: the event, or the `occurrence` of a series, born or not. */
  readonly id: string;
  /** How a link names it: the id of the event, of a series followed by a dot and the day its rule gives. */
  readonly ref: string;
  /** The record of the event or the series. */
  readonly eventId: string;
  /** The day the rule gives, before it was moved; null for an event that takes place once. */
  readonly givenOn: string | null;
  /** Everything about this day in the shape of an event; its id is `id`. */
  readonly event: GroupEvent;
  /** The record that says what has changed last: the series, or this day of it. */
  readonly changedIn: string;
}

/** Does it come again? */
export const isSeries = (event: Pick<GroupEvent, 'repeat'>): boolean => event.repeat != null && event.repeat !== '';

/** The one day of an event that takes place once. */
export const onlyDay = (event: GroupEvent): EventDay => ({
  id: event.id,
  ref: event.id,
  eventId: event.id,
  givenOn: null,
  event,
  changedIn: event.id,
});

/**
 * One day of a series: what is filled in the occurrence stands before the series'.
 * @param on the day the rule gives
 * @param id the derived id of the occurrence
 * @param occurrence undefined as long as nobody answered or changed that day
 */
export const dayOfSeries = (series: GroupEvent, on: string, id: string, occurrence?: Occurrence): EventDay => {
  const isNews = (occurrence?.changedAt ?? 0) > (series.changedAt ?? 0) || occurrence?.changeNote != null;
  const day = occurrence?.movedTo ?? on;
  return {
    id,
    ref: refOfDay(series.id, on),
    eventId: series.id,
    givenOn: on,
    changedIn: isNews ? id : series.id,
    event: {
      ...withoutCounts(series),
      ...countsOf(occurrence),
      id,
      on: day,
      endOn: series.endOn && series.on ? daysAfter(day, daysBetween(series.on, series.endOn)) : null,
      startTime: occurrence?.startTime ?? series.startTime ?? null,
      endTime: occurrence?.endTime ?? series.endTime ?? null,
      place: occurrence?.place ?? series.place ?? null,
      note: occurrence?.note ?? series.note ?? null,
      capacity: occurrence?.capacity ?? series.capacity ?? null,
      isCancelled: series.isCancelled === true || occurrence?.isCancelled === true,
      changeNote: occurrence?.changeNote ?? series.changeNote ?? null,
      changedAt: Math.max(occurrence?.changedAt ?? 0, series.changedAt ?? 0) || null,
    },
  };
};

/** How links name a day of a series. */
export const refOfDay = (eventId: string, on: string): string => `${eventId}.${on}`;

/** What a link names. @returns `on` is null where no day is named */
export const readRef = (ref: string): { readonly eventId: string; readonly on: string | null } => {
  const found = /^([^.]+)\.(\d{4}-\d{2}-\d{2})$/.exec(ref);
  return found ? { eventId: found[1] ?? '', on: found[2] ?? null } : { eventId: ref, on: null };
};

/** Of those who came without a name every day has its own count. */
const countsOf = (record: Occurrence | undefined): Partial<GroupEvent> =>
  Object.fromEntries(
    keysOf(record ?? {}, 'walkIns').map((memberId) => [walkInField(memberId), record?.[walkInField(memberId)] ?? 0]),
  );

const withoutCounts = (event: GroupEvent): GroupEvent => ({
  ...event,
  ...Object.fromEntries(keysOf(event, 'walkIns').map((memberId) => [walkInField(memberId), 0])),
});
