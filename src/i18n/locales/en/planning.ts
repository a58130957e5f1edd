import type { planning as original } from '../ja/planning.ts';
import type { Words } from '#i18n/words.ts';

export const planning: Words<typeof original> = {};
