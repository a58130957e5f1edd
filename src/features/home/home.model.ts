import type { RecordOf } from '#domain/records.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import type { Me } from '#store/spaces.ts';

type Meeting = RecordOf<'meeting'>;
type Round = RecordOf<'evaluationRound'>;
type ActionItem = RecordOf<'actionItem'>;

/** A meeting on the first page: today, soon, or held with minutes that are still a draft. */
export interface MeetingNow {
  readonly meeting: Meeting;
  readonly state: 'today' | 'draft' | 'soon';
}

/** So many days ahead a meeting is worth a place on the first page. */
const soonDays = 7;

/** So many drafts of minutes are shown; the others stand under 会議. */
const mostDrafts = 2;

/** What is going on: meetings of today first, then those of the next days, then minutes that wait to be confirmed. */
export const meetingsNow = (meetings: readonly Meeting[], today: string): readonly MeetingNow[] => {
  const drafts = meetings.filter((meeting) => meeting.state !== 'confirmed' && meeting.on != null);
  const on = (meeting: Meeting) => meeting.on ?? '';
  const ahead = drafts
    .filter((meeting) => on(meeting) >= today && on(meeting) <= daysAfter(today, soonDays))
    .toSorted((a, b) => (on(a) < on(b) ? -1 : 1))
    .map((meeting): MeetingNow => ({ meeting, state: on(meeting) === today ? 'today' : 'soon' }));
  const held = drafts
    .filter((meeting) => on(meeting) < today)
    .toSorted((a, b) => (on(a) < on(b) ? 1 : -1))
    .slice(0, mostDrafts)
    .map((meeting): MeetingNow => ({ meeting, state: 'draft' }));
  return [...ahead, ...held];
};

/**
 * Am I asked to answer this round? Everybody of a party that answers together is, and whoever leads where one phone goes
 * round; of nameless sheets only those who were named.
 */
export const isAskedOf = (round: Round, me: Me): boolean => {
  if (round.state !== 'open' || me.partyId === null || me.role === 'reviewer') return false;
  if (round[`absent.${me.partyId}`] === true) return false;
  if (round.collect === 'onePhone' && !round.isEnveloped) return me.isRepresentative;
  return round.voice === 'anonymous' ? round[`evaluators.${me.memberId}`] === true : true;
};

/** やること of one person that are not done. */
export const ownOpenItems = (items: readonly ActionItem[], memberId: string): readonly ActionItem[] =>
  items.filter((item) => item.ownerId === memberId && item.doneOn == null);

/** The three things a new group does first; all true when nothing is left. */
export interface FirstSteps {
  readonly hasInvited: boolean;
  readonly hasLogged: boolean;
  readonly hasPlanned: boolean;
}

/** Is there still one to do? */
export const isNew = (steps: FirstSteps): boolean => !(steps.hasInvited && steps.hasLogged && steps.hasPlanned);

/** An edit that waits longer than this is worth a word: an hour, in milliseconds. */
const longWaitMs = 3_600_000;

/** Has something waited so long that somebody should hear of it? */
export const isLate = (oldestAt: number | null, now: number): boolean =>
  oldestAt !== null && now - oldestAt > longWaitMs;
