/** Calendar files as two other programs read them. */
import ICAL from 'ical.js';
import ical from 'node-ical';

/** What one event says. */
export interface ReadEvent {
  readonly uid: string;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly url: string;
  readonly status: string;
  readonly sequence: number;
  /** `2026-04-01` or `2026-04-01T09:30:00`, on the clock of its zone. */
  readonly start: string;
  readonly end: string;
  readonly insteadOf: string;
  readonly rule: string;
  readonly except: readonly string[];
  readonly alarms: readonly string[];
}

/** Reads a file strictly; anything that is not as the standard has it is an error. */
export const readByIcalJs = (text: string): ReadEvent[] => {
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, unknown[], unknown[]]);
  if (calendar.name !== 'vcalendar') throw new Error('this is no calendar');
  return calendar.getAllSubcomponents('vevent').map((event) => {
    const value = (name: string) => event.getFirstPropertyValue(name)?.toString() ?? '';
    return {
      uid: value('uid'),
      title: value('summary'),
      place: value('location'),
      description: value('description'),
      url: value('url'),
      status: value('status'),
      sequence: Number(value('sequence')),
      start: value('dtstart'),
      end: value('dtend'),
      insteadOf: value('recurrence-id'),
      rule: value('rrule'),
      except: event.getAllProperties('exdate').map((one) => String(one.getFirstValue())),
      alarms: event.getAllSubcomponents('valarm').map((one) => String(one.getFirstPropertyValue('trigger'))),
    };
  });
};

/** What another program reads out of the same events: title, place, words and when each begins, milliseconds since 1970. */
export const readByNodeIcal = (text: string) => {
  const found = Object.values(ical.sync.parseICS(text)).flatMap((one) => (one?.type === 'VEVENT' ? [one] : []));
  const all = found.flatMap((one) => [one, ...Object.values(one.recurrences ?? {})]);
  const facts = all.map((one) => ({
    uid: one.uid,
    title: plain(one.summary),
    place: plain(one.location),
    description: plain(one.description),
    status: one.status,
    startsAt: Number(one.start),
    isWholeDay: one.datetype === 'date',
  }));
  return [...new Map(facts.map((one) => [JSON.stringify(one), one])).values()];
};

const plain = (value: unknown): string =>
  typeof value === 'object' && value !== null && 'val' in value ? String(value.val) : String(value ?? '');
