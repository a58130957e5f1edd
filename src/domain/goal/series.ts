import { fraction, plus, toNumber } from '../evaluation/fraction.ts';
import type { RecordOf } from '../records.ts';
import { decimalOf } from './decimal.ts';
import type { Measured } from './progress.ts';

/** One place of a line over time. */
export interface SeriesPoint {
  /** LocalDate. */
  readonly on: string;
  readonly value: number;
}

/**
 * How an indicator went over time, for a picture: values as they were found, or growing sums. It begins with the baseline
 * where its day is known. Numbers per year are no line: they are `years` of `progressOf`.
 * @param measurements deleted ones left out, in any order; what is not known has no place in a line
 */
export const seriesOf = (
  indicator: Partial<RecordOf<'indicator'>>,
  measurements: readonly Measured[],
): SeriesPoint[] => {
  if (indicator.isInWords || indicator.span === 'per_year') return [];
  const baseline = decimalOf(indicator.baseline);
  const start = baseline && indicator.baselineOn ? [{ on: indicator.baselineOn, value: toNumber(baseline) }] : [];
  const known = measurements
    .flatMap(({ id, on, value }) => {
      const number = decimalOf(value);
      return on && number ? [{ id, on, number }] : [];
    })
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : a.id < b.id ? -1 : 1));
  let sum = baseline ?? fraction(0);
  const line = known.map(({ on, number }) => {
    sum = indicator.span === 'cumulative' ? plus(sum, number) : number;
    return { on, value: toNumber(sum) };
  });
  return [...start, ...line];
};
