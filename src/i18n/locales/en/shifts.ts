import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const shifts: Words<Originals['shifts']> = {
  title: 'Jobs on the day',
};
