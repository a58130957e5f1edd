import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const safety: Words<Originals['safety']> = {
  title: 'Safety check',
};
