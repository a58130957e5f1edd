import type { principles as original } from '../ja/principles.ts';
import type { Words } from '#i18n/words.ts';

export const principles: Words<typeof original> = {
  title: 'Seven principles of working together',
};
