import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const today: Words<Originals['today']> = {
  checks: 'To check and to read',
};
