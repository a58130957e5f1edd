import type { cities as original } from '../ja/cities.ts';
import type { Words } from '#i18n/words.ts';

export const cities: Words<typeof original> = {};
