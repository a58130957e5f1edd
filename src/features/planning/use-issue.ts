import { type IssueCard, issueCardsOf } from '#store/issue-cards.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';

/** One trouble and who looks at it. */
export interface IssueView {
  readonly space: SpaceView;
  readonly card: IssueCard;
  /** The project it is worked on in, where it is on this phone. */
  readonly project: SpaceView | null;
  readonly mayWrite: boolean;
  /** Words belong to whoever wrote them, and to those who lead. */
  readonly mayChange: boolean;
}

/** undefined while it is read, null when it is not on this phone. */
export const useIssue = (space: string, id: string): IssueView | null | undefined =>
  useLive(
    async (store): Promise<IssueView | null> => {
      const [view, card] = await Promise.all([store.spaces.findSpace(space), issueCardsOf(store).findCard(space, id)]);
      if (!view || !card) return null;
      const elsewhere = card.projectSpaceId && card.projectSpaceId !== space ? card.projectSpaceId : null;
      const project = elsewhere === null ? null : ((await store.spaces.findSpace(elsewhere)) ?? null);
      const mayWrite = mayWriteIn(view);
      const mayChange = mayWrite && (view.me.isLeader || card.authorId === view.me.memberId);
      return { space: view, card, project, mayWrite, mayChange };
    },
    [space, id],
  );

/** Guests and outside reviewers only read. */
export const mayWriteIn = ({ me, state }: SpaceView): boolean =>
  state !== 'closed' && me.role !== 'guest' && me.role !== 'reviewer';
