import type { home as original } from '../ja/home.ts';
import type { Words } from '#i18n/words.ts';

export const home: Words<typeof original> = {
  title: 'Home',
};
