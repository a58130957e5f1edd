import type { lessons as original } from '../ja/lessons.ts';
import type { Words } from '#i18n/words.ts';

export const lessons: Words<typeof original> = {};
