import { useWords } from '#i18n/use-words.tsx';
import { useLive, useStore } from '#store/react.tsx';
import type { ReviewItem } from '#store/review.ts';
import type { SpaceView } from '#store/spaces.ts';
import { notify } from '#ui/notices.ts';
import { saveFile } from '#ui/save-file.ts';

/** Everything to look at, and the spaces it belongs to. */
export interface Review {
  readonly items: readonly ReviewItem[];
  readonly spaces: readonly SpaceView[];
}

/** @returns undefined until it has been read */
export const useReview = (): Review | undefined =>
  useLive(async (store) => {
    const [items, spaces] = await Promise.all([store.review.listReview(), store.spaces.listSpaces()]);
    return { items, spaces };
  }, []);

/** Saves the list as a file: of one space, or of all. */
export function useSavedReview(): (space?: string) => Promise<void> {
  const say = useWords('review');
  const store = useStore();
  return async (space) => {
    saveFile(`${say('file_name', { date: store.today() })}.json`, await store.review.exportReview(space));
    notify({ text: say('saved_file') });
  };
}
