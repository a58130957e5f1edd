import type { evaluations as original } from '../ja/evaluations.ts';
import type { Words } from '#i18n/words.ts';

export const evaluations: Words<typeof original> = {
  title: 'Review',
};
