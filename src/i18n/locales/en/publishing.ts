import type { publishing as original } from '../ja/publishing.ts';
import type { Words } from '#i18n/words.ts';

export const publishing: Words<typeof original> = {};
