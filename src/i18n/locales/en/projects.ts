import type { projects as original } from '../ja/projects.ts';
import type { Words } from '#i18n/words.ts';

export const projects: Words<typeof original> = {
  title: 'Working together',
};
