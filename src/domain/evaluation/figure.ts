import { bandOf } from './band.ts';
import type { Cell } from './cell.ts';
import { dividedBy, type Fraction, fraction, meanOf, minus, toNumber } from './fraction.ts';
import type { Band, Bands } from './question-set.ts';

/**
 * A figure while it is computed. value: exact · lacking: データ不足 · hidden: known, but people are too few to show it;
 * a band may still be said · unasked: this kind of question was not asked.
 */
export type Exact =
  | { readonly state: 'value'; readonly value: Fraction }
  | { readonly state: 'lacking' }
  | { readonly state: 'hidden'; readonly band: Band | null }
  | { readonly state: 'unasked' };

/** The same for screens and papers, as plain numbers. */
export type Figure =
  | { readonly state: 'value'; readonly value: number; readonly band: Band | null }
  | { readonly state: 'lacking' }
  | { readonly state: 'hidden'; readonly band: Band | null }
  | { readonly state: 'unasked' };

export const LACKING: Exact = { state: 'lacking' };
export const UNASKED: Exact = { state: 'unasked' };
export const exactly = (value: Fraction): Exact => ({ state: 'value', value });

/** The figure of one cell; － alone is データ不足. */
export const exactOfCell = (cell: Cell): Exact => {
  if (cell.state === 'shown') return exactly(dividedBy(fraction(cell.sum), cell.n));
  if (cell.state === 'agree') return { state: 'hidden', band: cell.band };
  return cell.state === 'few' ? { state: 'hidden', band: null } : LACKING;
};

/**
 * Mean of what exists. One hidden part hides the whole, else the part could be computed from it (item 8).
 * @param needed how many parts must exist; asking for fewer parts lowers it
 */
export const meanOfExisting = (parts: readonly Exact[], needed = 1): Exact => {
  const asked = parts.filter((part) => part.state !== 'unasked');
  if (asked.length === 0) return UNASKED;
  if (asked.some((part) => part.state === 'hidden')) return hiddenAs(asked);
  const values = valuesOf(asked);
  return values.length < Math.min(needed, asked.length) || values.length === 0 ? LACKING : exactly(meanOf(values));
};

/** a − b, when both exist. */
export const difference = (a: Exact, b: Exact): Exact => {
  if (a.state === 'value' && b.state === 'value') return exactly(minus(a.value, b.value));
  if (a.state === 'hidden' || b.state === 'hidden') return { state: 'hidden', band: null };
  return a.state === 'unasked' || b.state === 'unasked' ? UNASKED : LACKING;
};

/** The values among some figures. */
export const valuesOf = (figures: readonly Exact[]): Fraction[] =>
  figures.flatMap((figure) => (figure.state === 'value' ? [figure.value] : []));

/** A figure for the screen with its band. */
export const ratingFigure = (exact: Exact, bands: Bands): Figure =>
  exact.state === 'value' ? { state: 'value', value: toNumber(exact.value), band: bandOf(exact.value, bands) } : exact;

/** A difference for the screen; differences have no band. */
export const differenceFigure = (exact: Exact): Figure =>
  exact.state === 'value' ? { state: 'value', value: toNumber(exact.value), band: null } : exact;

const hiddenAs = (asked: readonly Exact[]): Exact => {
  const [only] = asked;
  return asked.length === 1 && only?.state === 'hidden' ? only : { state: 'hidden', band: null };
};
