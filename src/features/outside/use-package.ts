import { readSharedPage, type SharedPage } from '#domain/publishing/shared-page.ts';
import type { RecordOf } from '#domain/records.ts';
import { type Opinion, type OpinionReply, outsideOf, type ReviewPackage } from '#store/outside.ts';
import { partiesOf } from '#store/parties.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { packageState } from './package-state.ts';

/** A package with all that belongs to it. */
export interface PackageView {
  readonly view: SpaceView;
  readonly record: ReviewPackage;
  readonly page: SharedPage;
  readonly state: ReturnType<typeof packageState>;
  readonly reviewers: readonly RecordOf<'member'>[];
  readonly opinion: Opinion | undefined;
  readonly replies: readonly OpinionReply[];
  /** Nothing on the phone of somebody from outside, who reads the names in the package. */
  readonly parties: readonly { readonly id: string; readonly name?: string | null }[];
}

/** undefined while it is read, null when it is not here, or no longer for this person. */
export const usePackage = (space: string, id: string): PackageView | null | undefined =>
  useLive(
    async (store) => {
      const outside = outsideOf(store);
      const [view, record] = await Promise.all([store.spaces.findSpace(space), outside.findPackage(space, id)]);
      const page = record && readSharedPage(record.body);
      if (!view || !record || !page) return null;
      const state = packageState(record, store.now());
      if (view.isOutside && state !== 'open') return null;
      const opinion = await outside.findOpinion(space, id);
      const [reviewers, replies, parties] = await Promise.all([
        outside.listReviewers(space, id),
        opinion ? outside.listReplies(space, opinion.id) : [],
        partiesOf(store).listParties(space),
      ]);
      return { view, record, page, state, reviewers, opinion, replies, parties };
    },
    [space, id],
  );
