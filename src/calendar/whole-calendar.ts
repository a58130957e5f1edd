/** Which entries a whole calendar holds. */
import { groupedBy } from '#domain/basis/grouped-by.ts';
import type { CalendarEntry } from './calendar-file.ts';
import type { CalendarPlace, CalendarSource, Written } from './calendar-source.ts';
import { type DaySpan, eventDays } from './event-days.ts';
import { readRule } from './rule-form.ts';
import { actionEntries, eventEntries, meetingEntries } from './event-entries.ts';

/** Events and meetings with a day in the span; a series as a whole, so that it stays one in the calendar. */
export const spanEntries = (source: CalendarSource, span: DaySpan, place: CalendarPlace): CalendarEntry[] => [
  ...withItsDays(source, (event, days) =>
    takesPlaceIn(event, days.occurrences, span) ? eventEntries(event, days, place) : [],
  ),
  ...source.meetings
    .filter(({ record: { on } }) => on && span.from <= on && on <= span.to)
    .flatMap((meeting) => meetingEntries(meeting, place)),
];

/**
 * The calendar of one person: what lies ahead and a while back, and what they promised to do.
 * @param from the first day that is still shown
 */
export const ownEntries = (source: CalendarSource, from: string, place: CalendarPlace): CalendarEntry[] => [
  ...withItsDays(source, (event, days) =>
    isEndless(event) || takesPlaceIn(event, days.occurrences, { from, to: endOfDays })
      ? eventEntries(event, days, place, from)
      : [],
  ),
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

/** Every event with what is known of its own days, so that a long list is not gone through for each. */
const withItsDays = (
  source: CalendarSource,
  entriesOf: (event: Written<'groupEvent'>, days: Pick<CalendarSource, 'occurrences' | 'answers'>) => CalendarEntry[],
): CalendarEntry[] => {
  const days = groupedBy(source.occurrences, ({ record }) => record.eventId ?? '');
  const answers = groupedBy(source.answers, ({ record }) => record.seriesId ?? record.eventId ?? '');
  return source.events.flatMap((event) => {
    const { id } = event.record;
    return entriesOf(event, { occurrences: days.get(id) ?? [], answers: answers.get(id) ?? [] });
  });
};

const takesPlaceIn = (
  { record }: Written<'groupEvent'>,
  occurrences: CalendarSource['occurrences'],
  span: DaySpan,
): boolean => {
  const days = occurrences.map((day) => day.record);
  const isUnderWay = (record.on ?? '') <= span.to && (record.endOn ?? '') >= span.from && !record.repeat;
  return (record.on != null && isUnderWay) || eventDays([record], days, span, () => '').length > 0;
};
