import type { RecordOf } from '#domain/records.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { waitingOf } from '#store/waiting-edits.ts';

/** A space with its whole profile. */
export interface Group {
  readonly space: SpaceView;
  readonly profile: RecordOf<'space'>;
  /** Edits of it that were never sent. */
  readonly waiting: number;
}

/** @returns undefined until it has been read; null when this phone has no such space */
export const useGroup = (id: string): Group | null | undefined =>
  useLive(
    async (store) => {
      const [space, profile, waiting] = await Promise.all([
        store.spaces.findSpace(id),
        store.spaces.findProfile(id),
        waitingOf(store).listWaiting(),
      ]);
      if (!space || !profile) return null;
      return { space, profile, waiting: waiting.filter((one) => one.space === id).length };
    },
    [id],
  );
