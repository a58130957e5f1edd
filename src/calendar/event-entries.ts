/** Events, meetings and promises as calendar entries. */
import { daysAfter, daysBetween } from '#domain/basis/local-date.ts';
import { dayOfSeries, isSeries, type Occurrence, refOfDay } from '#domain/event/event-day.ts';
import type { RecordOf } from '#domain/records.ts';
import type { CalendarEntry } from './calendar-file.ts';
import type { CalendarPlace, CalendarSource, Written } from './calendar-source.ts';
import { calendarWords } from './calendar-words.ts';
import { checkRule, daysOfRule, isByRule, ruledDays } from './recurrence.ts';

/**
 * One event; a series with the days of it that differ. Nothing while it has no day.
 * @param from days of a series that were over before this day are not told one by one: those that took place otherwise than the
 *   rule says are left out of it (EXDATE), so that nothing wrong is shown and the calendar does not grow for ever
 */
export const eventEntries = (
  event: Written<'groupEvent'>,
  source: Pick<CalendarSource, 'occurrences' | 'answers'>,
  place: CalendarPlace,
  from = '',
): CalendarEntry[] => {
  const { record } = event;
  if (!record.on) return [];
  const rule = record.repeat ?? '';
  if (!isSeries(record) || !checkRule(rule).ok) return [entryOf(event, answerTo(record.id, source), place)];
  const days = givenDays(record, rule, source.occurrences);
  const isOver = (day: Occurrence): boolean => lastDayOf(dayOfSeries(record, day.on ?? '', day.id, day).event) < from;
  const skipped = days.flatMap(({ record: day }) =>
    day.on && (day.isSkipped || (isOver(day) && !isEmptyDay(day))) ? [day.on] : [],
  );
  const differing = days.flatMap((day) => {
    if (isOver(day.record)) return [];
    const answer = answerTo(day.record.id, source);
    const isPlain = day.record.isSkipped === true || (isEmptyDay(day.record) && !answer);
    return isPlain ? [] : [dayEntry(event, day, answer, place)];
  });
  // A day that was left out is a change of the series.
  const changedAt = Math.max(event.changedAt, ...days.map((day) => day.changedAt));
  const series = { ...entryOf({ record, changedAt }, undefined, place), repeat: rule, except: skipped };
  if (isByRule(rule, record.on)) return [series, ...differing];
  const [first, ...others] = unruledSeries(series, differing);
  return [...(first && (first.repeat !== null || lastDayOf(first) >= from) ? [first] : []), ...others];
};

/**
 * One day of a series for itself, under the name of the series and the day it stands for (3.8.4.4): a calendar that holds the
 * series already shows it once.
 * @param on the day the rule gives
 */
export const dayEntries = (
  event: Written<'groupEvent'>,
  on: string,
  source: Pick<CalendarSource, 'occurrences' | 'answers'>,
  place: CalendarPlace,
): CalendarEntry[] => {
  const day = source.occurrences.find(({ record }) => record.eventId === event.record.id && record.on === on);
  const born = { record: { id: '', spaceId: place.space, eventId: event.record.id, on }, changedAt: 0 };
  const answer = day && answerTo(day.record.id, source);
  const entry = dayEntry(event, day ?? born, answer, place);
  const isUnruled = on === event.record.on && !isByRule(event.record.repeat ?? '', on);
  return [isUnruled ? firstForItself(entry) : entry];
};

/** A meeting with a day. */
export const meetingEntries = ({ record, changedAt }: Written<'meeting'>, place: CalendarPlace): CalendarEntry[] => {
  if (!record.on) return [];
  const words = calendarWords[place.language];
  return [
    {
      ...blank,
      uid: uidOf(record.id, place),
      changedAt,
      on: record.on,
      startTime: record.startTime ?? null,
      endTime: record.endTime ?? null,
      title: `${words.meeting}${words.between}${record.title ?? ''}`,
      place: record.place ?? '',
      url: `${place.origin}/s/${place.space}/meetings/${record.id}`,
    },
  ];
};

/** What the person has promised, on the day it is due; they are free all the same. */
export const actionEntries = ({ record, changedAt }: Written<'actionItem'>, place: CalendarPlace): CalendarEntry[] => {
  if (!record.dueOn) return [];
  const words = calendarWords[place.language];
  return [
    {
      ...blank,
      uid: uidOf(record.id, place),
      changedAt,
      on: record.dueOn,
      title: `${words.todo}${words.between}${record.what ?? ''}`,
      description: record.doneWhen ?? '',
      url: `${place.origin}/s/${place.space}`,
      isFree: true,
    },
  ];
};

const blank = {
  startTime: null,
  endOn: null,
  endTime: null,
  repeat: null,
  except: [],
  insteadOf: null,
  place: '',
  description: '',
  isCancelled: false,
  isFree: false,
};

const uidOf = (name: string, { space }: CalendarPlace): string => `${name}@${space}.kyodo-note`;

const eventUrl = (ref: string, { origin, space }: CalendarPlace): string => `${origin}/s/${space}/events/${ref}`;

type Answer = Written<'rsvp'> | undefined;

const answerTo = (aboutId: string, { answers }: Pick<CalendarSource, 'answers'>): Answer =>
  answers.find(({ record }) => record.eventId === aboutId && record.deleted !== true && record.answer != null);

/** Days that the rule does not give, or not any more, are no days of the series. The rule is reckoned once for all of them. */
const givenDays = (
  series: RecordOf<'groupEvent'>,
  rule: string,
  occurrences: CalendarSource['occurrences'],
): Written<'occurrence'>[] => {
  const known = occurrences.filter(({ record }) => record.eventId === series.id && record.on);
  const named = known.map(({ record }) => record.on ?? '').sort();
  const [from = '', to = ''] = [named[0], named.at(-1)];
  const given = new Set(known.length === 0 ? [] : daysOfRule(rule, series.on ?? '', { from, to }));
  return known.filter(({ record }) => given.has(record.on ?? ''));
};

/** Nothing in it stands before what the series says: it was born to hold somebody's answer. */
const isEmptyDay = (day: Occurrence): boolean =>
  [day.movedTo, day.startTime, day.endTime, day.place, day.note, day.isCancelled, day.changeNote].every((one) => !one);

const entryOf = (event: Written<'groupEvent'>, answer: Answer, place: CalendarPlace): CalendarEntry => {
  const { record, changedAt } = event;
  const words = calendarWords[place.language];
  const isCancelled = record.isCancelled === true;
  return {
    ...blank,
    uid: uidOf(record.id, place),
    changedAt,
    seenAt: Math.max(changedAt, answer?.changedAt ?? 0),
    on: record.on ?? '',
    startTime: record.startTime ?? null,
    endOn: record.endOn ?? null,
    endTime: record.endTime ?? null,
    title: isCancelled ? `${words.cancelled}${words.between}${record.title ?? ''}` : (record.title ?? ''),
    place: record.place ?? '',
    description: described(record, answer, place),
    url: eventUrl(record.id, place),
    isCancelled,
    isFree: answer?.record.answer === 'no',
  };
};

/** One day of a series: its filled fields stand before the series'. */
const dayEntry = (
  event: Written<'groupEvent'>,
  day: Written<'occurrence'>,
  answer: Answer,
  place: CalendarPlace,
): CalendarEntry => {
  const { record } = event;
  const on = day.record.on ?? '';
  const changedAt = Math.max(event.changedAt, day.changedAt);
  const effective = dayOfSeries(record, on, day.record.id, day.record).event;
  return {
    ...entryOf({ record: effective, changedAt }, answer, place),
    uid: uidOf(record.id, place),
    insteadOf: { on, startTime: record.startTime ?? null },
    url: eventUrl(refOfDay(record.id, on), place),
  };
};

/** Lines of what one has to know, each with its heading. */
const described = (event: RecordOf<'groupEvent'>, answer: Answer, { language }: CalendarPlace): string => {
  const words = calendarWords[language];
  const said = answer?.record.answer;
  const seat = answer?.record.seat === 'waiting' ? ` (${words.waiting})` : '';
  const lines: readonly (readonly [heading: string, text: string | null | undefined])[] = [
    [words.news, event.changeNote],
    [words.answer, said && `${words.answers[said]}${seat}`],
    [words.bring, event.bring],
    [words.rain, event.rainRule],
    [words.contact, event.contact],
    [words.note, event.note],
  ];
  return lines.flatMap(([heading, text]) => (text ? [`${heading}${words.between}${text}`] : [])).join('\n');
};

/**
 * The first day belongs to a series also where its rule does not give it, which the standard leaves open (RFC 5545 3.8.5.3):
 * it is written for itself, and the series begins with the first day of the rule.
 */
const unruledSeries = (series: CalendarEntry, differing: readonly CalendarEntry[]): CalendarEntry[] => {
  const { repeat, on: startOn, endOn, except } = series;
  const ofFirst = differing.find((day) => day.insteadOf?.on === startOn) ?? series;
  const first = firstForItself(ofFirst);
  const [firstOn] = ruledDays(repeat ?? '', startOn, { from: startOn, to: endOfDays });
  const later = firstOn && {
    ...series,
    on: firstOn,
    endOn: endOn === null ? null : daysAfter(firstOn, daysBetween(startOn, endOn)),
  };
  return [
    ...(except.includes(startOn) ? [] : [first]),
    ...(later ? [later] : []),
    ...differing.filter((day) => day !== ofFirst),
  ];
};

/** Has a name of its own: calendars know no day of a series that its rule does not give. */
const firstForItself = (day: CalendarEntry): CalendarEntry => ({
  ...day,
  uid: day.uid.replace('@', '-first@'),
  repeat: null,
  except: [],
  insteadOf: null,
});

const lastDayOf = ({ on, endOn }: { readonly on?: string | null; readonly endOn?: string | null }): string =>
  endOn ?? on ?? '';

const endOfDays = '2199-12-31';
