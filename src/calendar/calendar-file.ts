/**
 * Calendar files (RFC 5545), written by hand: there is little to write, and what a package would write for days of a series
 * and for the zone of whoever runs it is not what the standard says (docs/adr). The same for phone and server.
 */
import { daysAfter } from '#domain/basis/local-date.ts';
import { escapeText, foldedLines } from './content-lines.ts';
import { readRule } from './rule-form.ts';

/** When to remind: at six in the evening of the day before, an hour before, or not at all. */
export type Alarm = 'day' | 'hour' | 'none';

/** One event, or one day of a series that differs. */
export interface CalendarEntry {
  /** The same for ever: by it a calendar knows the event again. */
  readonly uid: string;
  /** Milliseconds since 1970: when what others were told was last changed; it only grows. */
  readonly changedAt: number;
  /** When anything shown was last changed, one's own answer included. */
  readonly seenAt?: number;
  readonly on: string;
  /** HH:MM; a whole day without it. */
  readonly startTime: string | null;
  readonly endOn: string | null;
  readonly endTime: string | null;
  /** A rule `checkRule` takes. */
  readonly repeat: string | null;
  /** Days of the rule on which it does not take place. */
  readonly except: readonly string[];
  /** The day of the series this one stands for, and when the series begins on it. */
  readonly insteadOf: { readonly on: string; readonly startTime: string | null } | null;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly url: string;
  readonly isCancelled: boolean;
  /** The person is free all the same: a deadline, or something they do not come to. */
  readonly isFree: boolean;
}

interface CalendarFile {
  readonly name: string;
  readonly entries: readonly CalendarEntry[];
  readonly alarm: Alarm;
}

/** The media type. */
export const calendarType = 'text/calendar';

/** Writes one calendar. The same entries give the same octets, whoever writes them and whenever. */
export const writeCalendar = ({ name, entries, alarm }: CalendarFile): string =>
  foldedLines([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Kyodo Note//Kyodo Note//JA',
    'CALSCALE:GREGORIAN',
    `NAME:${escapeText(name)}`,
    `X-WR-CALNAME:${escapeText(name)}`,
    `X-WR-TIMEZONE:${zone}`,
    ...(entries.some(({ startTime }) => startTime !== null) ? zoneLines : []),
    ...entries.flatMap((entry) => entryLines(entry, alarm)),
    'END:VCALENDAR',
  ]);

/** Counts up with every change, by the second, since this moment (3.8.7.4): 2026-01-01 in UTC. */
export const sequenceOf = (changedAt: number): number =>
  Math.min(Math.max(0, Math.floor((changedAt - sequenceZero) / 1000)), mostSequence);

/** The largest whole number the standard knows (3.3.8). */
const mostSequence = 2 ** 31 - 1;

const sequenceZero = Date.UTC(2026, 0, 1);

const zone = 'Asia/Tokyo';

/** Japan has had one zone and no summer time since 1951. */
const zoneLines = [
  'BEGIN:VTIMEZONE',
  `TZID:${zone}`,
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0900',
  'TZOFFSETTO:+0900',
  'TZNAME:JST',
  'END:STANDARD',
  'END:VTIMEZONE',
];

const entryLines = (entry: CalendarEntry, alarm: Alarm): string[] => {
  const { startTime, insteadOf, repeat, place, description, url } = entry;
  const seenAt = utc(entry.seenAt ?? entry.changedAt);
  return [
    'BEGIN:VEVENT',
    `UID:${entry.uid}`,
    // Without a METHOD the stamp says when the event was last changed (3.8.7.2).
    `DTSTAMP:${seenAt}`,
    `LAST-MODIFIED:${seenAt}`,
    `SEQUENCE:${sequenceOf(entry.changedAt)}`,
    ...(insteadOf ? [moment('RECURRENCE-ID', insteadOf.on, insteadOf.startTime)] : []),
    moment('DTSTART', entry.on, startTime),
    ...endLine(entry),
    ...(repeat === null ? [] : [`RRULE:${ruleFor(repeat, startTime !== null)}`]),
    ...entry.except.map((on) => moment('EXDATE', on, startTime)),
    `SUMMARY:${escapeText(entry.title)}`,
    ...(place === '' ? [] : [`LOCATION:${escapeText(place)}`]),
    ...(description === '' ? [] : [`DESCRIPTION:${escapeText(description)}`]),
    `URL:${url}`,
    `STATUS:${entry.isCancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    `TRANSP:${entry.isFree || entry.isCancelled ? 'TRANSPARENT' : 'OPAQUE'}`,
    ...(entry.isCancelled || entry.isFree ? [] : alarmLines(entry, alarm)),
    'END:VEVENT',
  ];
};

/** `DTSTART;TZID=Asia/Tokyo:20260401T093000`, or the whole day. */
const moment = (name: string, on: string, time: string | null): string =>
  time === null ? `${name};VALUE=DATE:${plain(on)}` : `${name};TZID=${zone}:${plain(on)}T${plain(time)}00`;

/** Nothing where nobody said when it ends; the end of a whole day is the day after (3.6.1). */
const endLine = ({ on, startTime, endOn, endTime }: CalendarEntry): string[] => {
  const lastOn = endOn !== null && endOn > on ? endOn : on;
  if (startTime === null) return [moment('DTEND', daysAfter(lastOn, 1), null)];
  if (endTime === null) return lastOn > on ? [moment('DTEND', daysAfter(lastOn, 1), '00:00')] : [];
  if (lastOn === on && endTime === startTime) return [];
  // 22:00 to 1:00 ends on the next day.
  return [moment('DTEND', lastOn === on && endTime < startTime ? daysAfter(on, 1) : lastOn, endTime)];
};

/** UNTIL is of the kind of the start: a day, or the last second of that day in UTC (3.3.10). */
const ruleFor = (rule: string, isTimed: boolean): string => {
  const until = readRule(rule)?.until;
  return until != null && isTimed
    ? rule.replace(/UNTIL=\d{8}/u, `UNTIL=${utc(Date.parse(`${until}T23:59:59+09:00`))}`)
    : rule;
};

const alarmLines = ({ startTime, title }: CalendarEntry, alarm: Alarm): string[] =>
  alarm === 'none'
    ? []
    : [
        'BEGIN:VALARM',
        'ACTION:DISPLAY',
        `DESCRIPTION:${escapeText(title)}`,
        `TRIGGER:${triggerOf(startTime, alarm)}`,
        'END:VALARM',
      ];

/** The evening before is told from the start: clients do not agree on other anchors. Whole days have no hour before. */
const triggerOf = (startTime: string | null, alarm: 'day' | 'hour'): string => {
  if (alarm === 'hour' && startTime !== null) return '-PT1H';
  const [hours = 0, minutes = 0] = (startTime ?? '00:00').split(':').map(Number);
  return `-PT${(24 - eveningHour + hours) * 60 + minutes}M`;
};

const eveningHour = 18;

const plain = (text: string): string => text.replace(/[-:]/gu, '');

const utc = (instant: number): string => `${plain(new Date(instant).toISOString().slice(0, 19))}Z`;
