import type { review as original } from '../ja/review.ts';
import type { Words } from '#i18n/words.ts';

export const review: Words<typeof original> = {
  title: 'Changes to check',
};
