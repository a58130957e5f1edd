/** What belongs to a group's day beside logs, events and meetings: photos, money lines, incidents, days of a series, helpers. */
import { bool, date, fixed, id, instant, int, map, oneOf, quiet, text, time, type KindSpec } from './field-spec.ts';
import { waysTold } from './group.records.ts';

export const dayRecords = {
  /** A photo; its bytes lie apart, named by their hash. It is read by whoever reads the record it belongs to. */
  attachment: {
    since: 2,
    parent: 'aboutId',
    fields: {
      aboutId: fixed(id),
      /** SHA-256 of the bytes, hex, and of the small picture. */
      sha: fixed(text(64)),
      size: fixed(int(1, 10_485_760)),
      type: fixed(oneOf('image/jpeg', 'image/webp', 'image/png')),
      width: fixed(int(1, 4096)),
      height: fixed(int(1, 4096)),
      thumbSha: fixed(text(64)),
      thumbSize: fixed(int(1, 262_144)),
      thumbType: fixed(oneOf('image/jpeg', 'image/webp', 'image/png')),
      caption: text(200),
      /** Are people to be recognised, and do they agree. */
      faces: oneOf('none', 'agreed', 'unsure'),
      order: text(60),
      /** Written by the server when the bytes have come. */
      thumbAt: instant,
      photoAt: instant,
      authorId: fixed(id),
    },
  },
  logTemplate: {
    since: 2,
    sort: 'title',
    fields: {
      title: text(100),
      place: text(100),
      minutes: int(0, 6000),
      adults: int(0, 9999),
      children: int(0, 9999),
      outsiders: int(0, 9999),
      insurance: oneOf('applied', 'not_yet', 'not_needed'),
      counted: text(40),
      note: text(400),
      authorId: fixed(id),
    },
  },
  /** One line of money: a statement is built from these, it is no bookkeeping. Yen. */
  ledgerEntry: {
    since: 2,
    parent: 'logId',
    sort: 'on',
    fields: {
      on: date,
      account: text(60),
      summary: text(200),
      moneyIn: int(0, 999_999_999),
      moneyOut: int(0, 999_999_999),
      receiptNo: text(40),
      logId: id,
      authorId: fixed(id),
    },
  },
  /** けが or ヒヤリとしたこと. What concerns somebody's body is for officers alone (in a project: for the party). */
  incident: {
    since: 2,
    parent: 'aboutId',
    sort: 'on',
    fields: {
      aboutId: fixed(id),
      sort: fixed(oneOf('accident', 'near_miss')),
      on: date,
      time: time,
      place: text(100),
      what: text(1000),
      who: text(200),
      care: text(400),
      prevent: text(400),
      insurance: oneOf('not_needed', 'to_report', 'reported'),
      partyId: fixed(id),
      authorId: fixed(id),
    },
  },
  /** One day of a series: it is born when somebody answers or changes it; filled fields stand before the series'. */
  occurrence: {
    since: 2,
    derived: { parts: ['eventId', 'on'] },
    parent: 'eventId',
    fields: {
      eventId: fixed(id),
      /** The day the rule gives. */
      on: fixed(date),
      movedTo: date,
      startTime: time,
      endTime: time,
      place: text(200),
      note: text(2000),
      capacity: int(0, 9999),
      /** Left out when the series was planned; nobody is told of it. */
      isSkipped: bool,
      isCancelled: bool,
      changeNote: text(400),
      changedAt: quiet(instant),
      /** As of an event: every day of a series has its own reception. */
      walkIns: map(int(0, 9999)),
    },
  },
  /** A role or a shift of an event with the number of people needed. */
  shift: {
    since: 2,
    parent: 'eventId',
    fields: {
      eventId: fixed(id),
      title: text(60),
      startTime: time,
      endTime: time,
      needed: int(0, 999),
      note: text(200),
      order: text(60),
      authorId: fixed(id),
    },
  },
  shiftSignup: {
    since: 2,
    derived: { parts: ['shiftId', 'aboutId', 'memberId'] },
    parent: 'shiftId',
    fields: {
      shiftId: fixed(id),
      /** The event or the day of a series. */
      aboutId: fixed(id),
      memberId: fixed(id),
      isComing: bool,
      how: quiet(oneOf(...waysTold)),
      typedBy: quiet(id),
    },
  },
  /** Somebody's own calendar address; its secret stays on the phone, here lies the hash. */
  calendarFeed: {
    since: 2,
    fields: {
      memberId: fixed(id),
      hash: fixed(text(64)),
      isWithdrawn: bool,
      authorId: fixed(id),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
