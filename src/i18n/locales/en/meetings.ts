import type { meetings as original } from '../ja/meetings.ts';
import type { Words } from '#i18n/words.ts';

export const meetings: Words<typeof original> = {
  title: 'Meetings',
};
