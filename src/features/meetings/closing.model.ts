import type { ActionItem } from '#store/action-items.ts';
import type { Meeting } from '#store/meetings.ts';

/** What the minutes are: still written, confirmed with もどす possible, or locked for good. */
export type Closing =
  | { readonly state: 'draft' }
  | { readonly state: 'undoable'; readonly minutesLeft: number; readonly until: number }
  | { readonly state: 'locked' };

/**
 * Where a meeting stands at a moment.
 * @param until as `store.meetings.undoConfirmUntil` gives it, milliseconds; null for open minutes
 * @param now milliseconds
 */
export const closingOf = (until: number | null, now: number): Closing => {
  if (until === null) return { state: 'draft' };
  if (now >= until) return { state: 'locked' };
  return { state: 'undoable', minutesLeft: Math.ceil((until - now) / 60_000), until };
};

/** What should be talked about before the minutes are confirmed. */
export const openPointsOf = (
  actions: readonly ActionItem[],
): { readonly withoutOwner: number; readonly withoutDay: number } => ({
  withoutOwner: actions.filter((action) => !action.ownerId && !action.partyId).length,
  withoutDay: actions.filter((action) => !action.dueOn).length,
});

/** May confirm the minutes and change the details: who opened the meeting, its chair and scribe, and leaders. */
export const keepsMinutes = (
  meeting: Pick<Meeting, 'authorId' | 'chairId' | 'scribeId'>,
  me: { readonly memberId: string; readonly isLeader: boolean },
): boolean => me.isLeader || [meeting.authorId, meeting.chairId, meeting.scribeId].includes(me.memberId);

/** May tick a やること as done: its owner, its author, and leaders. */
export const mayFinish = (
  action: Pick<ActionItem, 'ownerId' | 'authorId'>,
  me: { readonly memberId: string; readonly isLeader: boolean },
): boolean => me.isLeader || action.ownerId === me.memberId || action.authorId === me.memberId;
