import type { outbox as original } from '../ja/outbox.ts';
import type { Words } from '../../words.ts';

export const outbox: Words<typeof original> = {
  title: 'What was sent',
};
