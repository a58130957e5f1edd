import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const history: Words<Originals['history']> = {
  title: 'Changes so far',
};
