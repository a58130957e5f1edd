import { fiscalYearOf, fiscalYearSpan } from '../basis/local-date.ts';
import { keysOf, type RecordOf } from '../records.ts';

/** What is to be reached, and by when. */
export interface Target {
  /** As the record holds it; in words where the indicator is told in words. */
  readonly value: string;
  /** LocalDate; null without a date. For a later year its last day. */
  readonly on: string | null;
}

/**
 * All targets of an indicator, the earliest first, one without a date last.
 * @param startMonth first month of the space's fiscal year, 1 to 12
 */
export const targetsOf = (indicator: Partial<RecordOf<'indicator'>>, startMonth: number): Target[] => {
  const later = keysOf(indicator, 'targets').flatMap((year): Target[] => {
    const value = indicator[`targets.${year}`];
    if (!value || !/^\d{4}$/.test(year)) return [];
    return [{ value, on: fiscalYearSpan(Number(year), startMonth).to }];
  });
  const first = indicator.target ? [{ value: indicator.target, on: indicator.targetOn ?? null }] : [];
  return [...first, ...later].sort((a, b) => ((a.on ?? '9999') < (b.on ?? '9999') ? -1 : 1));
};

/**
 * The target people are on their way to: the first that is not over on this day, or the last of all.
 * @param perYear counts whole years: the year the target lies in counts, not its day
 */
export const targetAt = (
  targets: readonly Target[],
  day: string,
  startMonth: number,
  perYear = false,
): Target | null => {
  const isAhead = ({ on }: Target) =>
    on === null || (perYear ? fiscalYearOf(on, startMonth) >= fiscalYearOf(day, startMonth) : on >= day);
  return targets.find(isAhead) ?? targets.at(-1) ?? null;
};
