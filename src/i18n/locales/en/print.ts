import type { print as original } from '../ja/print.ts';
import type { Words } from '../../words.ts';

export const print: Words<typeof original> = {
  title: 'Print',
};
