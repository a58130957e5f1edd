/** What is written at meetings. */
import { bool, date, fixed, id, instant, int, oneOf, quiet, second, text, time, type KindSpec } from './field-spec.ts';

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
