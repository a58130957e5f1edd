import type { outbox as original } from '../ja/outbox.ts';
import type { Words } from '#i18n/words.ts';

export const outbox: Words<typeof original> = {
  title: 'What was sent',
};
