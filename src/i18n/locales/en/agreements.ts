import type { agreements as original } from '../ja/agreements.ts';
import type { Words } from '#i18n/words.ts';

export const agreements: Words<typeof original> = {};
