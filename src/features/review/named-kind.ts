import type { ReviewItem } from '#store/review.ts';
import { namedKind } from '#ui/named-kinds.ts';

/** What an item is about, as far as the screens have a word for it. */
export const namedKindOf = (item: ReviewItem): ReturnType<typeof namedKind> =>
  item.type === 'refused' && item.plainText !== null ? 'longText' : namedKind(item.fields[0]?.kind ?? '');
