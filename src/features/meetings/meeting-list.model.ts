import type { Meeting } from '#store/meetings.ts';

/** What stands above the list of all meetings. */
export interface MeetingGroups {
  /** Today and later with open minutes, the next first. */
  readonly coming: readonly Meeting[];
  /** Over, but the minutes are still open; the newest first. */
  readonly unfinished: readonly Meeting[];
}

/**
 * Finds what is still open: what comes next, and minutes that were never settled.
 * @param meetings in any order, a meeting may come twice
 */
export const groupMeetings = (meetings: readonly Meeting[], today: string): MeetingGroups => {
  const newestFirst = [...new Map(meetings.map((meeting) => [meeting.id, meeting])).values()].sort(byTime).toReversed();
  const isOpen = (meeting: Meeting) => meeting.state !== 'confirmed';
  return {
    coming: newestFirst.filter((meeting) => isOpen(meeting) && (meeting.on ?? '') >= today).toReversed(),
    unfinished: newestFirst.filter((meeting) => isOpen(meeting) && (meeting.on ?? '') < today),
  };
};

const byTime = (a: Meeting, b: Meeting): number => {
  const key = (meeting: Meeting) => `${meeting.on ?? ''} ${meeting.startTime ?? ''} ${meeting.id}`;
  return key(a) < key(b) ? -1 : 1;
};
