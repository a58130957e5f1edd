/** What calendar entries are made of, as phone and server both hold it. */
import type { Fields, RecordKind, RecordOf } from '#domain/records.ts';
import type { CalendarLanguage } from './calendar-words.ts';

/** A record and when what a calendar shows of it was last changed, milliseconds since 1970. */
export interface Written<K extends RecordKind> {
  readonly record: RecordOf<K>;
  readonly changedAt: number;
}

/** The records of one space that one person may read. */
export interface CalendarSource {
  readonly events: readonly Written<'groupEvent'>[];
  readonly occurrences: readonly Written<'occurrence'>[];
  /** The person's own answers. */
  readonly answers: readonly Written<'rsvp'>[];
  readonly meetings: readonly Written<'meeting'>[];
  /** What the person has promised to do and not done yet. */
  readonly actionItems: readonly Written<'actionItem'>[];
}

/** Where the entries lead, and in which words. */
export interface CalendarPlace {
  readonly space: string;
  /** The address people use, without a slash at the end. */
  readonly origin: string;
  readonly language: CalendarLanguage;
}

/** The kinds a calendar is made of. */
export const calendarKinds = ['groupEvent', 'occurrence', 'rsvp', 'meeting', 'actionItem'] as const;

/**
 * Is this field shown in a calendar? What people count at the door, or where a meeting stands, changes nothing there, and
 * a calendar that is told of a change tells its owner.
 */
export const isShownField = (kind: RecordKind, field: string): boolean => shown[kind]?.includes(field) === true;

const shown: { readonly [kind in RecordKind]?: readonly string[] } = {
  groupEvent: [
    'title',
    'on',
    'startTime',
    'endTime',
    'endOn',
    'place',
    'bring',
    'rainRule',
    'contact',
    'note',
    'isCancelled',
    'changeNote',
    'repeat',
    'deleted',
  ],
  occurrence: ['movedTo', 'startTime', 'endTime', 'place', 'note', 'isCancelled', 'isSkipped', 'changeNote'],
  rsvp: ['answer', 'seat', 'deleted'],
  meeting: ['title', 'on', 'startTime', 'endTime', 'place', 'deleted'],
  actionItem: ['what', 'dueOn', 'ownerId', 'doneWhen', 'deleted'],
};

/** What of the person's own belongs into their calendar. */
export const isOwn = (kind: RecordKind, fields: Fields, member: string): boolean => {
  if (kind === 'rsvp') return fields['memberId'] === member;
  if (kind !== 'actionItem') return true;
  return fields['ownerId'] === member && fields['doneOn'] == null && fields['outcome'] !== 'dropped';
};
