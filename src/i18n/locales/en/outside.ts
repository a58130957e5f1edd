import type { outside as original } from '../ja/outside.ts';
import type { Words } from '#i18n/words.ts';

export const outside: Words<typeof original> = {};
