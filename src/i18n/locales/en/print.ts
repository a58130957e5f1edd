import type { print as original } from '../ja/print.ts';
import type { Words } from '#i18n/words.ts';

export const print: Words<typeof original> = {
  title: 'Print',
};
