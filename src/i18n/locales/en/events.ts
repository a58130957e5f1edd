import type { events as original } from '../ja/events.ts';
import type { Words } from '#i18n/words.ts';

export const events: Words<typeof original> = {
  title: 'Events',
};
