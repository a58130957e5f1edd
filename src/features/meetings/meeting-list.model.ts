import { fiscalYearOf } from '#domain/basis/local-date.ts';
import type { Meeting } from '#store/meetings.ts';

/** Meetings as the list shows them. */
export interface MeetingGroups {
  /** Today and later with open minutes, the next first. */
  readonly coming: readonly Meeting[];
  /** Over, but the minutes are still open; the newest first. */
  readonly unfinished: readonly Meeting[];
  /** Confirmed minutes by fiscal year, the newest first. */
  readonly years: readonly { readonly fiscalYear: number; readonly meetings: readonly Meeting[] }[];
}

/**
 * Sorts meetings for the list.
 * @param meetings in any order, a meeting may come twice
 * @param startMonth first month of the fiscal year, 1 to 12
 */
export const groupMeetings = (meetings: readonly Meeting[], today: string, startMonth: number): MeetingGroups => {
  const newestFirst = [...new Map(meetings.map((meeting) => [meeting.id, meeting])).values()].sort(byTime).toReversed();
  const isOpen = (meeting: Meeting) => meeting.state !== 'confirmed';
  const years = Map.groupBy(
    newestFirst.filter((meeting) => !isOpen(meeting)),
    (meeting) => fiscalYearOf(meeting.on ?? '0000-01-01', startMonth),
  );
  return {
    coming: newestFirst.filter((meeting) => isOpen(meeting) && (meeting.on ?? '') >= today).toReversed(),
    unfinished: newestFirst.filter((meeting) => isOpen(meeting) && (meeting.on ?? '') < today),
    years: [...years].map(([fiscalYear, inYear]) => ({ fiscalYear, meetings: inYear })),
  };
};

const byTime = (a: Meeting, b: Meeting): number => {
  const key = (meeting: Meeting) => `${meeting.on ?? ''} ${meeting.startTime ?? ''} ${meeting.id}`;
  return key(a) < key(b) ? -1 : 1;
};
