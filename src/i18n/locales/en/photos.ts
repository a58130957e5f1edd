import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const photos: Words<Originals['photos']> = {
  title: 'Photos',
};
