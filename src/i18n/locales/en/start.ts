import type { start as original } from '../ja/start.ts';
import type { Words } from '#i18n/words.ts';

export const start: Words<typeof original> = {
  title: 'Getting started',
};
