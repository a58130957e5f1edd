/** Which events take place on which days: series taken apart by their rules, single days as they were changed. */
import { groupedBy } from '#domain/basis/grouped-by.ts';
import { type EventDay, dayOfSeries, isSeries, type Occurrence, onlyDay } from '#domain/event/event-day.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { daysOfRule } from './recurrence.ts';

/** Days, both included. */
export interface DaySpan {
  readonly from: string;
  readonly to: string;
}

/**
 * The days of these events that take place in a span, in the order they come. Cancelled days are among them.
 * @param occurrences of these series; further ones do no harm
 * @param idOf the id of the occurrence of a day, as `derivedId` makes it
 */
export const eventDays = (
  events: readonly GroupEvent[],
  occurrences: readonly Occurrence[],
  span: DaySpan,
  idOf: (eventId: string, on: string) => string,
): EventDay[] => {
  const changed = groupedBy(occurrences, (one) => one.eventId ?? '');
  const isInSpan = ({ event }: EventDay) => event.on != null && span.from <= event.on && event.on <= span.to;
  return events
    .flatMap((event) =>
      isSeries(event) ? daysOfSeries(event, changed.get(event.id) ?? [], span, idOf) : [onlyDay(event)],
    )
    .filter(isInSpan)
    .toSorted(byTime);
};

/** Does the rule of this series give this day? */
export const isDayOfSeries = (series: GroupEvent, on: string): boolean =>
  series.on != null && daysOfRule(series.repeat ?? '', series.on, { from: on, to: on }).length > 0;

const daysOfSeries = (
  series: GroupEvent,
  occurrences: readonly Occurrence[],
  span: DaySpan,
  idOf: (eventId: string, on: string) => string,
): EventDay[] => {
  if (!series.on) return [];
  const byDay = new Map(occurrences.map((one) => [one.on ?? '', one]));
  const given = daysOfRule(series.repeat ?? '', series.on, span);
  // A day from outside may have been moved into the span.
  const moved = occurrences.flatMap(({ on, movedTo }) =>
    on && movedTo && (on < span.from || on > span.to) && isDayOfSeries(series, on) ? [on] : [],
  );
  return [...given, ...moved]
    .filter((on) => byDay.get(on)?.isSkipped !== true)
    .map((on) => dayOfSeries(series, on, idOf(series.id, on), byDay.get(on)));
};

/** An event without a start time comes first on its day. */
const byTime = (a: EventDay, b: EventDay): number => {
  const key = ({ event, id }: EventDay) => `${event.on ?? ''} ${event.startTime ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};
