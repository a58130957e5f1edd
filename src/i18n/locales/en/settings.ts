import type { settings as original } from '../ja/settings.ts';
import type { Words } from '#i18n/words.ts';

export const settings: Words<typeof original> = {
  title: 'Settings',
};
