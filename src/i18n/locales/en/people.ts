import type { people as original } from '../ja/people.ts';
import type { Words } from '#i18n/words.ts';

export const people: Words<typeof original> = {
  title: 'People',
};
