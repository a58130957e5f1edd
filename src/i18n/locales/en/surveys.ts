import type { surveys as original } from '../ja/surveys.ts';
import type { Words } from '#i18n/words.ts';

export const surveys: Words<typeof original> = {};
