import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { type Talk, type TalkNote, talksOf, type Votes } from '#store/talks.ts';
import { type NoResult, type ResultView, useResult } from '../result-view.ts';

/** A result and the talk about it. */
export interface TalkView extends ResultView {
  readonly talk: Talk | null;
  readonly notes: readonly TalkNote[];
  readonly votes: Votes;
  /** Representatives and the facilitator lead: steps, closing the vote, ending. */
  readonly mayLead: boolean;
}

/** The talk about a shown round; undefined while it is read. */
export const useTalk = (space: string, id: string): TalkView | NoResult | undefined => {
  const result = useResult(space, id);
  const me = typeof result === 'object' ? result.space.me.memberId : '';
  const held = useLive((store) => readTalk(store, space, id, me), [space, id, me]);
  if (result === undefined || typeof result === 'string') return result;
  if (held === undefined) return undefined;
  const { isRepresentative, role } = result.space.me;
  return { ...result, ...held, mayLead: isRepresentative || role === 'facilitator' };
};

const readTalk = async (store: Store, space: string, id: string, me: string) => {
  const talks = talksOf(store);
  const [talk, notes, votes] = await Promise.all([
    talks.findTalk(space, id),
    talks.listNotes(space, id),
    talks.listVotes(space, id, me),
  ]);
  return { talk: talk ?? null, notes, votes };
};
