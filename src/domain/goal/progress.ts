/**
 * How far an indicator has come from its baseline to its target. Every indicator for itself: there is no total over several,
 * because people and hours, or many and few, do not add up (50-evaluation item 9).
 */
import { fiscalYearOf, fiscalYearSpan } from '../basis/local-date.ts';
import { compare, type Fraction, fraction, minus, plus, toNumber } from '../evaluation/fraction.ts';
import type { RecordOf } from '../records.ts';
import { decimalOf } from './decimal.ts';
import { type Target, targetAt, targetsOf } from './targets.ts';

/** One measurement as far as the formulas look at it. */
export interface Measured {
  readonly id: string;
  /** LocalDate; one without a day counts for nothing. */
  readonly on?: string | null;
  /** As the record holds it; 「—」 or nothing is not known. */
  readonly value?: string | null;
}

/** The sum of one fiscal year. */
export interface YearSum {
  readonly fiscalYear: number;
  readonly value: number;
  /** A measurement of the year is not known: the sum is at least this. */
  readonly isAtLeast: boolean;
  readonly isOver: boolean;
}

/** Where an indicator stands. Everything that cannot be known is null, never zero. */
export interface Progress {
  /** Latest value, sum since the baseline with it, or the sum of the year that counts. */
  readonly value: number | null;
  /** The day of the newest measurement in it. */
  readonly on: string | null;
  /** Part of it is not known. */
  readonly isAtLeast: boolean;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  /** down: fewer is better. null while baseline or target is not known, or both are the same. */
  readonly direction: 'up' | 'down' | null;
  /** The way from baseline (0) to target (1); below 0 it went the other way, above 1 it is more than wished. */
  readonly share: number | null;
  readonly isReached: boolean | null;
  /** Per year only, the newest first. The running year is no result before it is over, unless it is reached already. */
  readonly years: readonly YearSum[];
}

interface Facts {
  /** First month of the space's fiscal year, 1 to 12. */
  readonly startMonth: number;
  /** LocalDate. */
  readonly today: string;
}

/**
 * @param indicator one in numbers; of one told in words nothing is known
 * @param measurements of this indicator, deleted ones left out, in any order
 */
export const progressOf = (
  indicator: Partial<RecordOf<'indicator'>>,
  measurements: readonly Measured[],
  { startMonth, today }: Facts,
): Progress => {
  const nothing: Counted = { value: null, on: null, isAtLeast: false };
  if (indicator.isInWords) return standing(null, nothing, null, []);
  const baseline = decimalOf(indicator.baseline);
  const targets = targetsOf(indicator, startMonth).filter(({ value }) => decimalOf(value) !== null);
  const dated = measurements.filter(({ on }) => on).toSorted(byDay);
  if (indicator.span !== 'per_year') {
    const counted = indicator.span === 'cumulative' ? sumSince(baseline, dated) : latest(dated);
    return standing(baseline, counted, targetAt(targets, today, startMonth), []);
  }
  const years = yearsOf(dated, startMonth, today);
  for (const year of years) {
    const target = targetAt(targets, fiscalYearSpan(year.fiscalYear, startMonth).to, startMonth, true);
    const result = standing(baseline, year, target, years.map(asYearSum));
    if (year.isOver || (result.direction === 'up' && result.isReached)) return result;
  }
  return standing(baseline, nothing, targetAt(targets, today, startMonth, true), years.map(asYearSum));
};

interface Counted {
  readonly value: Fraction | null;
  readonly on: string | null;
  readonly isAtLeast: boolean;
}

interface CountedYear extends Counted {
  readonly fiscalYear: number;
  readonly isOver: boolean;
}

const standing = (
  baseline: Fraction | null,
  { value, on, isAtLeast }: Counted,
  target: Target | null,
  years: readonly YearSum[],
): Progress => {
  const aim = decimalOf(target?.value);
  const way = baseline && aim && minus(aim, baseline);
  const isUp = way !== null && way.top > 0n;
  const hasWay = way !== null && way.top !== 0n;
  const isThere = value && aim && hasWay ? (isUp ? compare(value, aim) >= 0 : compare(value, aim) <= 0) : null;
  return {
    value: value && toNumber(value),
    on,
    isAtLeast,
    baseline: baseline && toNumber(baseline),
    target: aim && toNumber(aim),
    targetOn: target?.on ?? null,
    direction: hasWay ? (isUp ? 'up' : 'down') : null,
    share: value && baseline && hasWay && !isAtLeast ? toNumber(over(minus(value, baseline), way)) : null,
    // What is at least the target is there, also when more may be missing from the sum.
    isReached: isAtLeast && !(isThere === true && isUp) ? null : isThere,
    years,
  };
};

const over = (a: Fraction, b: Fraction): Fraction => {
  const sign = b.top < 0n ? -1n : 1n;
  return { top: a.top * b.bottom * sign, bottom: a.bottom * b.top * sign };
};

/** The newest value that is known. */
const latest = (dated: readonly Measured[]): Counted => {
  const known = dated.findLast(({ value }) => decimalOf(value) !== null);
  return { value: decimalOf(known?.value), on: known?.on ?? null, isAtLeast: false };
};

/** What was there before, if it is known, and everything counted since. */
const sumSince = (baseline: Fraction | null, dated: readonly Measured[]): Counted => {
  const { value, ...rest } = sumOf(dated);
  return { value: value && baseline ? plus(baseline, value) : value, ...rest };
};

const sumOf = (dated: readonly Measured[]): Counted => {
  const known = dated.flatMap(({ value }) => decimalOf(value) ?? []);
  return {
    value: known.length === 0 ? null : known.reduce(plus, fraction(0)),
    on: dated.findLast(({ value }) => decimalOf(value) !== null)?.on ?? null,
    isAtLeast: known.length > 0 && known.length < dated.length,
  };
};

/** A year without a measurement is not known, so it is not in the list. */
const yearsOf = (dated: readonly Measured[], startMonth: number, today: string): CountedYear[] => {
  const years = new Set(dated.map(({ on }) => fiscalYearOf(on ?? '', startMonth)));
  return [...years]
    .sort((a, b) => b - a)
    .map((fiscalYear) => ({
      ...sumOf(dated.filter(({ on }) => fiscalYearOf(on ?? '', startMonth) === fiscalYear)),
      fiscalYear,
      isOver: fiscalYearSpan(fiscalYear, startMonth).to < today,
    }))
    .filter(({ value }) => value !== null);
};

const asYearSum = ({ fiscalYear, value, isAtLeast, isOver }: CountedYear): YearSum => ({
  fiscalYear,
  value: value ? toNumber(value) : 0,
  isAtLeast,
  isOver,
});

const byDay = (a: Measured, b: Measured): number => {
  if (a.on !== b.on) return (a.on ?? '') < (b.on ?? '') ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
};
