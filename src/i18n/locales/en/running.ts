import type { Words } from '#i18n/words.ts';
import type { Originals } from '#i18n/namespaces.ts';

export const running: Words<Originals['running']> = {
  title: 'Running the meeting',
};
