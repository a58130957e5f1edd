import type { talk as original } from '../ja/talk.ts';
import type { Words } from '#i18n/words.ts';

export const talk: Words<typeof original> = {};
