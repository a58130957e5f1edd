import { undoConfirmMs } from '#domain/meeting/undo-confirm.ts';
import type { FieldsOf, RecordOf } from '#domain/records.ts';
import { asRecord } from '#replica/reader.ts';
import type { StoreContext } from './context.ts';
import { byKind, findRecord, isLive, listNewestFirst, type Page, type PageMark } from './read-rows.ts';

export type Meeting = RecordOf<'meeting'>;
export type MeetingInput = Pick<
  FieldsOf<'meeting'>,
  'type' | 'title' | 'on' | 'startTime' | 'place' | 'quorum' | 'chairId' | 'scribeId' | 'nextOn'
>;

/** 会議: the meeting itself. Agenda, minutes and やること stand in files of their own. */
export const createMeetings = ({ db }: StoreContext) => {
  return {
    findMeeting: (space: string, id: string): Promise<Meeting | undefined> => findRecord(db, space, 'meeting', id),

    /** Meetings newest first, page by page. */
    listMeetings: (
      space: string,
      page: { readonly before?: PageMark | null; readonly limit?: number } = {},
    ): Promise<Page<Meeting>> => listNewestFirst(db, space, 'meeting', page),

    /** Meetings on this day or later whose minutes are not confirmed, the next first: for the first page. */
    async listComingMeetings(space: string, today: string): Promise<Meeting[]> {
      const rows = await byKind(db, space, 'meeting', today).toArray();
      const ahead = rows.filter(isLive).map((row) => asRecord<'meeting'>(row));
      return ahead.filter((meeting) => meeting.state !== 'confirmed');
    },

    /** Until when もどす works, milliseconds since 1970; null when the minutes are not confirmed. */
    undoConfirmUntil: (meeting: Meeting): number | null =>
      meeting.state === 'confirmed' ? (meeting.confirmedAt ?? 0) + undoConfirmMs : null,
  };
};
