/** What is written at meetings. */
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
import { waysTold } from './group.records.ts';

export const meetingRecords = {
  meeting: {
    since: 1,
    sort: 'on',
    fields: {
      type: oneOf('general', 'board', 'committee', 'round_table', 'working', 'project'),
      title: text(100),
      on: date,
      startTime: time,
      place: text(200),
      state: oneOf('draft', 'confirmed'),
      quorum: int(0, 9999),
      chairId: id,
      scribeId: id,
      nextOn: date,
      confirmedAt: quiet(instant),
      confirmedBy: quiet(id),
      authorId: fixed(id),
      endTime: second(time),
      /** Ticks of the preparation list, by task. */
      prepared: second(map(bool)),
      /** Where the meeting stands, so that other screens follow and a restarted phone goes on. */
      startedAt: second(quiet(instant)),
      endedAt: second(quiet(instant)),
      currentItemId: second(quiet(id)),
      itemStartedAt: second(quiet(instant)),
      /** 確認中 since; a draft until then. */
      checkingFrom: second(quiet(instant)),
      eventId: second(id),
      /** 議事録署名人: people who are asked to read the draft. */
      signer: second(map(bool)),
    },
  },
  agendaItem: {
    since: 1,
    parent: 'meetingId',
    sort: 'order',
    fields: {
      meetingId: fixed(id),
      title: text(100),
      order: text(60),
      minutesPlanned: int(0, 600),
      isDone: bool,
      authorId: fixed(id),
      purpose: second(oneOf('report', 'discuss', 'decide', 'share')),
      presenterId: second(id),
      spentSeconds: second(quiet(int(0, 86_400))),
    },
  },
  remark: {
    since: 1,
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      agendaItemId: id,
      text: text(1000),
      speakerId: id,
      authorId: fixed(id),
      writtenAt: fixed(instant),
      type: second(oneOf('opinion', 'question', 'proposal', 'worry')),
      replyToId: second(id),
    },
  },
  decision: {
    since: 1,
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      agendaItemId: id,
      text: text(500),
      reason: text(500),
      inFavour: int(0, 9999),
      against: int(0, 9999),
      held: int(0, 9999),
      isUnanimous: bool,
      authorId: fixed(id),
      writtenAt: fixed(instant),
      /** Of the votes, those that came in writing (書面表決). */
      byPaper: second(int(0, 9999)),
    },
  },
  actionItem: {
    since: 1,
    parent: 'meetingId',
    sort: 'dueOn',
    fields: {
      meetingId: fixed(id),
      agendaItemId: id,
      findingId: fixed(id),
      /** The round it came out of, when no card was its reason. */
      roundId: second(fixed(id)),
      what: text(300),
      ownerId: id,
      partyId: id,
      dueOn: date,
      doneWhen: text(200),
      doneOn: date,
      /** What became of it, asked at the beginning of the next round. */
      outcome: second(oneOf('done', 'partly', 'not_done', 'dropped')),
      outcomeNote: second(text(300)),
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
  /** A vote by phone; `hidden` shows its result when it closes, `secret` never whose is whose. */
  vote: {
    since: 2,
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      agendaItemId: fixed(id),
      question: text(200),
      choice: map(text(60)),
      voice: fixed(oneOf('open', 'hidden', 'secret')),
      state: oneOf('open', 'closed'),
      /** Written by the server when it closes, by choice. */
      count: map(int(0, 9999)),
      closedAt: quiet(instant),
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
  ballot: {
    since: 2,
    derived: { parts: ['voteId', 'memberId'] },
    parent: 'voteId',
    fields: {
      voteId: fixed(id),
      memberId: fixed(id),
      choice: text(10),
      how: quiet(oneOf(...waysTold)),
      typedBy: quiet(id),
    },
  },
  /** What somebody who was there says of the draft. */
  minutesSign: {
    since: 2,
    derived: { parts: ['meetingId', 'memberId'] },
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      memberId: fixed(id),
      answer: oneOf('agreed', 'asks_change'),
      note: text(400),
      /** SHA-256 of the words that were read. */
      mark: text(64),
      at: quiet(instant),
      how: quiet(oneOf(...waysTold)),
      typedBy: quiet(id),
    },
  },
  /** 訂正: written beside minutes that are confirmed. */
  correction: {
    since: 2,
    parent: 'meetingId',
    fields: {
      meetingId: fixed(id),
      place: text(100),
      text: text(1000),
      authorId: fixed(id),
      writtenAt: fixed(instant),
    },
  },
  /** 「今年できる関わり方」, for oneself alone. */
  involvement: {
    since: 2,
    derived: { parts: ['memberId', 'year'] },
    fields: {
      memberId: fixed(id),
      year: fixed(text(4)),
      level: oneOf('a_little', 'normal', 'a_lot'),
      note: text(200),
    },
  },
  longText: {
    since: 1,
    derived: { parts: ['aboutId', 'part'] },
    parent: 'aboutId',
    text: { maxUpdateBytes: 65_536, maxDocBytes: 1_048_576 },
    fields: {
      aboutId: fixed(id),
      part: fixed(oneOf('body')),
    },
  },
} as const satisfies { readonly [kind: string]: KindSpec };
