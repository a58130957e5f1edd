import type { RecordOf } from '../records.ts';

/** Everything that gives somebody a 役目. */
export interface LoadFacts {
  readonly meetings: readonly RecordOf<'meeting'>[];
  readonly actions: readonly RecordOf<'actionItem'>[];
  readonly members: readonly RecordOf<'member'>[];
  readonly shifts: readonly RecordOf<'shift'>[];
  readonly signups: readonly RecordOf<'shiftSignup'>[];
  readonly events: readonly RecordOf<'groupEvent'>[];
  readonly blocks: readonly RecordOf<'block'>[];
  readonly duties: readonly RecordOf<'duty'>[];
}

/** Days from and to, both counted. */
export interface Span {
  readonly from: string;
  readonly to: string;
}

/** The kinds of 役目, in the order they are told. */
export const loadParts = [
  'office',
  'blockLeader',
  'duty',
  'chair',
  'scribe',
  'openAction',
  'doneAction',
  'shift',
] as const;

export type LoadPart = (typeof loadParts)[number];

/** How many 役目 of each kind somebody carries. How much somebody speaks is counted nowhere. */
export type Load = { readonly [Part in LoadPart]: number };

/**
 * What one person carries in a year: offices and 班長 of today, 司会 and 書記 of meetings, shifts at events, and やること that were
 * due, or without a day agreed, in it.
 */
export const loadOf = (memberId: string, facts: LoadFacts, span: Span): Load => {
  const isIn = (day: string | null | undefined) => day != null && day >= span.from && day <= span.to;
  const meetings = facts.meetings.filter((meeting) => isIn(meeting.on));
  const dayOfMeeting = new Map(facts.meetings.map((meeting) => [meeting.id, meeting.on]));
  const mine = facts.actions.filter(
    (action) =>
      action.ownerId === memberId && isIn(action.doneOn ?? action.dueOn ?? dayOfMeeting.get(action.meetingId ?? '')),
  );
  const dayOfEvent = new Map(facts.events.map((event) => [event.id, event.on]));
  const eventOfShift = new Map(facts.shifts.map((shift) => [shift.id, shift.eventId]));
  const isShiftIn = (signup: RecordOf<'shiftSignup'>) =>
    eventOfShift.has(signup.shiftId ?? '') &&
    isIn(dayOfEvent.get(signup.aboutId ?? '') ?? dayOfEvent.get(eventOfShift.get(signup.shiftId ?? '') ?? ''));
  const me = facts.members.find((member) => member.id === memberId);
  const count = (isTrue: boolean) => (isTrue ? 1 : 0);
  return {
    office: count((me?.office ?? '') !== ''),
    blockLeader: facts.blocks.filter((block) => block.leaderId === memberId).length,
    duty: facts.duties.filter((duty) => duty.memberId === memberId).length,
    chair: meetings.filter((meeting) => meeting.chairId === memberId).length,
    scribe: meetings.filter((meeting) => meeting.scribeId === memberId).length,
    openAction: mine.filter((action) => action.doneOn == null && action.outcome !== 'dropped').length,
    doneAction: mine.filter((action) => action.doneOn != null).length,
    shift: facts.signups.filter(
      (signup) => signup.memberId === memberId && signup.isComing === true && isShiftIn(signup),
    ).length,
  };
};

/** All 役目 together. */
export const sumOf = (load: Load): number => loadParts.reduce((sum, part) => sum + load[part], 0);

/** How an own load stands beside what somebody wished for at the beginning of the year. */
export type Fit = 'more' | 'about' | 'less';

/**
 * Beside the middle of the group, never beside a person. ちょっと: up to half of it, ふつう: half to one and a half, しっかり: from it on.
 * @param middle the median of all loads
 */
export const fitOf = (sum: number, middle: number, level: 'a_little' | 'normal' | 'a_lot'): Fit => {
  const [least, most] = {
    a_little: [0, Math.max(1, middle / 2)],
    normal: [middle / 2, Math.max(2, middle * 1.5)],
    a_lot: [middle, Number.POSITIVE_INFINITY],
  }[level] as [number, number];
  if (sum > most) return 'more';
  return sum < least ? 'less' : 'about';
};

/** The number in the middle; 0 without any. */
export const medianOf = (numbers: readonly number[]): number => {
  const sorted = [...numbers].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  const upper = sorted[half] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? 0) + upper) / 2;
};
