import type { meetings as original } from '../ja/meetings.ts';
import type { Words } from '../../words.ts';

export const meetings: Words<typeof original> = {
  title: 'Meetings',
};
