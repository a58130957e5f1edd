import type { gathering as original } from '../ja/gathering.ts';
import type { Words } from '#i18n/words.ts';

export const gathering: Words<typeof original> = {};
