import type { activities as original } from '../ja/activities.ts';
import type { Words } from '#i18n/words.ts';

export const activities: Words<typeof original> = {
  title: 'Activity log',
};
