import { type Fraction, fractionOfDecimal, isAtLeast } from './fraction.ts';
import type { Band, Bands } from './question-set.ts';

/** The band of a figure, compared unrounded: ≥ 3.25 強み, ≥ 2.50 もう一歩, below 課題 with the proposed bands. */
export const bandOf = (figure: Fraction, bands: Bands): Band => {
  if (isAtLeast(figure, fractionOfDecimal(bands.strong))) return 'strong';
  return isAtLeast(figure, fractionOfDecimal(bands.almost)) ? 'almost' : 'issue';
};
