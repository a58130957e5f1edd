/** Which entries a whole calendar holds. */
import type { CalendarEntry } from './calendar-file.ts';
import type { CalendarPlace, CalendarSource, Written } from './calendar-source.ts';
import { type DaySpan, eventDays } from './event-days.ts';
import { readRule } from './rule-form.ts';
import { actionEntries, eventEntries, meetingEntries } from './event-entries.ts';

/** Events and meetings with a day in the span; a series as a whole, so that it stays one in the calendar. */
export const spanEntries = (source: CalendarSource, span: DaySpan, place: CalendarPlace): CalendarEntry[] => [
  ...source.events
    .filter((event) => takesPlaceIn(event, source, span))
    .flatMap((event) => eventEntries(event, source, place)),
  ...source.meetings
    .filter(({ record: { on } }) => on && span.from <= on && on <= span.to)
    .flatMap((meeting) => meetingEntries(meeting, place)),
];

/**
 * The calendar of one person: what lies ahead and a while back, and what they promised to do.
 * @param from the first day that is still shown
 */
export const ownEntries = (source: CalendarSource, from: string, place: CalendarPlace): CalendarEntry[] => [
  ...source.events
    .filter((event) => isEndless(event) || takesPlaceIn(event, source, { from, to: endOfDays }))
    .flatMap((event) => eventEntries(event, source, place)),
  ...source.meetings
    .filter(({ record }) => (record.on ?? '') >= from)
    .flatMap((meeting) => meetingEntries(meeting, place)),
  ...source.actionItems
    .filter(({ record }) => (record.dueOn ?? '') >= from)
    .flatMap((item) => actionEntries(item, place)),
];

/** So many days back a calendar that is fetched again and again still shows. */
export const daysBack = 60;

const endOfDays = '2199-12-31';

/** A series nobody has set an end to. */
const isEndless = ({ record }: Written<'groupEvent'>): boolean => {
  const rule = readRule(record.repeat ?? '');
  return rule !== null && rule.until === null && rule.count === null;
};

const takesPlaceIn = ({ record }: Written<'groupEvent'>, source: CalendarSource, span: DaySpan): boolean => {
  const days = source.occurrences.map((day) => day.record);
  const isUnderWay = (record.on ?? '') <= span.to && (record.endOn ?? '') >= span.from && !record.repeat;
  return (record.on != null && isUnderWay) || eventDays([record], days, span, () => '').length > 0;
};
