import type { evaluations as original } from '../ja/evaluations.ts';
import type { Words } from '../../words.ts';

export const evaluations: Words<typeof original> = {
  title: 'Review',
};
