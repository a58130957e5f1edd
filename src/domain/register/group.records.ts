/** What a group shares: itself, its people, what was done and what lies ahead. */
import {
  bool,
  date,
  fixed,
  id,
  instant,
  int,
  map,
  oneOf,
  quiet,
  second,
  text,
  time,
  type KindSpec,
} from './field-spec.ts';

export const spaceSorts = [
  'neighbourhood',
  'civic',
  'student',
  'company',
  'school',
  'city',
  'support',
  'council',
  'other',
] as const;

export const roles = [
  'owner',
  'officer',
  'member',
  'guest',
  'representative',
  'deputy',
  'facilitator',
  'reviewer',
] as const;

export const partyKinds = [
  'area',
  'civic',
  'student',
  'company',
  'school',
  'city',
  'support',
  'council',
  'citizen',
  'other',
] as const;

/** How somebody without the app said it (代理入力), or how it was told them. */
export const waysTold = ['phone_call', 'paper', 'in_person', 'message', 'screen'] as const;

export const groupRecords = {
  space: {
    since: 1,
    fields: {
      name: text(80),
      kind: fixed(oneOf('group', 'project')),
      sort: oneOf(...spaceSorts),
      purpose: text(400),
      area: text(100),
      place: text(100),
      foundedOn: date,
      fiscalStartMonth: int(1, 12),
      isPublic: bool,
      principleSet: text(40),
      /** The city whose domains, forms and requirements are used, `id@version`. */
      citySet: second(text(40)),
      /** 回覧 and 安否 are there only where a group wants them. */
      usesCirculars: second(bool),
      usesSafety: second(bool),
    },
  },
  member: {
    since: 1,
    sort: 'name',
    fields: {
      name: text(60),
      reading: text(60),
      role: oneOf(...roles),
      status: oneOf('active', 'asking', 'left', 'removed'),
      partyId: id,
      office: text(40),
      termFrom: date,
      termTo: date,
      sameAs: id,
      isClaimed: bool,
      /** Of somebody from outside: the one package they were asked to judge. */
      packageId: second(id),
      /** 班; the head of the household, empty for the head; the place in the walk round the houses. */
      blockId: second(id),
      householdOf: second(id),
      walkOrder: second(int(0, 9999)),
    },
  },
  party: {
    since: 1,
    sort: 'name',
    fields: {
      name: text(80),
      kind: oneOf(...partyKinds),
      groupSpaceId: id,
      brings: text(400),
    },
  },
  invitation: {
    since: 1,
    fields: {
      hash: fixed(text(64)),
      role: fixed(oneOf(...roles)),
      partyId: fixed(id),
      memberId: fixed(id),
      expiresAt: fixed(instant),
      maxUses: fixed(int(1, 500)),
      uses: int(0, 500),
      isWithdrawn: bool,
      authorId: fixed(id),
      /** The package somebody from outside is asked to judge. */
      packageId: second(fixed(id)),
    },
  },
  activityLog: {
    since: 1,
    sort: 'on',
    fields: {
      on: date,
      title: text(100),
      template: text(40),
      place: text(100),
      minutes: int(0, 6000),
      adults: int(0, 9999),
      children: int(0, 9999),
      outsiders: int(0, 9999),
      with: map(bool),
      note: text(2000),
      good: text(400),
      trouble: text(400),
      partyId: id,
      authorId: fixed(id),
      startTime: second(time),
      /** What it belongs to: an event, a project (a space of its own), a goal. */
      eventId: second(id),
      projectSpaceId: second(id),
      goalId: second(id),
      /** Items of the group's plan it is for. */
      planItem: second(map(bool)),
      /** Shown in a project from a group's notebook: the log it was made from. */
      copyOf: second(fixed(id)),
      insurance: second(oneOf('applied', 'not_yet', 'not_needed')),
      /** One thing that was counted: bags, metres, visitors. */
      counted: second(text(40)),
      countedNumber: second(int(0, 999_999)),
    },
  },
  groupEvent: {
    since: 1,
    sort: 'on',
    apart: 'repeat',
    fields: {
      title: text(100),
      on: date,
      startTime: time,
      endTime: time,
      place: text(200),
      bring: text(400),
      rainRule: text(200),
      contact: text(100),
      note: text(2000),
      capacity: int(0, 9999),
      isCancelled: bool,
      changeNote: text(400),
      /** People who came without a name on the list, by who stood at the reception: two phones add up. */
      walkIns: map(int(0, 9999)),
      authorId: fixed(id),
      endOn: second(date),
      /** An RRULE of RFC 5545 without its name; single days that differ are `occurrence`. */
      repeat: second(text(300)),
      /** When something changed that whoever answered has to be told. */
      changedAt: second(quiet(instant)),
      projectSpaceId: second(id),
    },
  },
  rsvp: {
    since: 1,
    derived: { parts: ['eventId', 'memberId'] },
    parent: 'eventId',
    fields: {
      eventId: fixed(id),
      memberId: fixed(id),
      answer: oneOf('yes', 'maybe', 'no'),
      guests: int(0, 99),
      note: text(200),
      typedBy: quiet(id),
      /** The event whose capacity counts, when the answer is to one day of a series. */
      seriesId: second(fixed(id)),
      how: second(quiet(oneOf(...waysTold))),
      /** Written by the server: a seat or the waiting list, and the order of arrival. */
      seat: second(oneOf('in', 'waiting')),
      turn: second(int(0, 99_999)),
    },
  },
  attendance: {
    since: 1,
    derived: { parts: ['aboutId', 'memberId'] },
    parent: 'aboutId',
    fields: {
      aboutId: fixed(id),
      memberId: fixed(id),
      state: oneOf('present', 'absent', 'proxy', 'written'),
      at: quiet(instant),
      typedBy: quiet(id),
      how: second(quiet(oneOf(...waysTold))),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
