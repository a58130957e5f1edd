import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const minutes: Words<Originals['minutes']> = {
  title: 'Checking the minutes',
};
