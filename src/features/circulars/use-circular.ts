import { reachOf, type BlockReach } from '#domain/notice/reached.ts';
import { type Block, blocksOf } from '#store/blocks.ts';
import { type Circular, circularsOf, type ReadMark } from '#store/circulars.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';

/** One circular and how far it has come. */
export interface CircularView {
  readonly space: SpaceView;
  readonly circular: Circular;
  readonly marks: readonly ReadMark[];
  readonly mine: ReadMark | null;
  readonly reach: readonly BlockReach[];
  readonly blocks: readonly Block[];
  readonly names: ReadonlyMap<string, string>;
  readonly stateOf: (id: string) => RowState;
}

/** undefined while it is read, null when it is not on this phone. */
export const useCircular = (space: string, id: string): CircularView | null | undefined =>
  useLive(
    async (store): Promise<CircularView | null> => {
      const circulars = circularsOf(store);
      const [view, circular, marks, { walk, blocks }, names, stateOf] = await Promise.all([
        store.spaces.findSpace(space),
        circulars.findCircular(space, id),
        circulars.listMarks(space, id),
        blocksOf(store).findWalk(space),
        store.people.namesOf(space),
        store.outbox.rowStates(space),
      ]);
      if (!view || !circular) return null;
      const readers = new Set(marks.flatMap((one) => (one.memberId ? [one.memberId] : [])));
      const mine = marks.find((one) => one.memberId === view.me.memberId) ?? null;
      return { space: view, circular, marks, mine, reach: reachOf(walk, readers), blocks, names, stateOf };
    },
    [space, id],
  );
