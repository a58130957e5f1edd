import type { RecordOf } from '../records.ts';

/** What stands in minutes. */
export interface MinutesContent {
  readonly meeting: RecordOf<'meeting'>;
  readonly agenda: readonly RecordOf<'agendaItem'>[];
  readonly remarks: readonly RecordOf<'remark'>[];
  readonly decisions: readonly RecordOf<'decision'>[];
  readonly actions: readonly RecordOf<'actionItem'>[];
  readonly attendance: readonly RecordOf<'attendance'>[];
  /** The text that all write together. */
  readonly body: string;
}

const told = {
  meeting: ['type', 'title', 'on', 'startTime', 'endTime', 'place', 'quorum', 'chairId', 'scribeId', 'nextOn'],
  agenda: ['title', 'order'],
  remarks: ['agendaItemId', 'text', 'speakerId', 'type', 'replyToId'],
  decisions: ['agendaItemId', 'text', 'reason', 'inFavour', 'against', 'held', 'isUnanimous', 'byPaper'],
  actions: ['agendaItemId', 'what', 'ownerId', 'partyId', 'dueOn', 'doneWhen'],
  attendance: ['memberId', 'state'],
} as const;

/**
 * Everything somebody reads in minutes as one line of text, the same on every phone that holds the same: who agreed to it can be
 * told when it was changed afterwards. What goes on after the meeting, such as a やること that was done, is no part of it.
 */
export const minutesWords = (content: MinutesContent): string =>
  JSON.stringify([
    wordsOf(content.meeting, told.meeting),
    ...(['agenda', 'remarks', 'decisions', 'actions', 'attendance'] as const).map((part) =>
      [...content[part]]
        .sort((a, b) => (a.id < b.id ? -1 : 1))
        .map((record) => [record.id, wordsOf(record, told[part])]),
    ),
    content.body.trim(),
  ]);

const wordsOf = (record: object, fields: readonly string[]): readonly unknown[] =>
  fields.map((field) => (record as Readonly<Record<string, unknown>>)[field] || null);
