import type { settings as original } from '../ja/settings.ts';
import type { Words } from '../../words.ts';

export const settings: Words<typeof original> = {
  title: 'Settings',
};
