import { daysAfter, fiscalYearOf, fiscalYearSpan, monthAfter, monthOf } from '#domain/basis/local-date.ts';

/** A stretch of days somebody may print. */
export interface PrintSpan {
  readonly key: string;
  readonly kind: 'year' | 'month';
  /** The fiscal year, for `year`. */
  readonly year: number;
  /** YYYY-MM, for `month`. */
  readonly month: string;
  readonly from: string;
  readonly to: string;
}

/** How many months back are offered beside the years. */
const months = 4;

/**
 * This year and the last one, and the months just past, this one first.
 * @param startMonth first month of the fiscal year
 */
export const printSpans = (today: string, startMonth: number): readonly PrintSpan[] => {
  const year = fiscalYearOf(today, startMonth);
  const years = [year, year - 1].map(
    (one): PrintSpan => ({ key: `y${one}`, kind: 'year', year: one, month: '', ...fiscalYearSpan(one, startMonth) }),
  );
  const recent = Array.from({ length: months }).reduce<string[]>(
    (list) => [...list, monthOf(daysAfter(`${list.at(-1) ?? monthAfter(monthOf(today))}-01`, -1))],
    [],
  );
  return [...years, ...recent.map(monthSpan)];
};

const monthSpan = (month: string): PrintSpan => ({
  key: month,
  kind: 'month',
  year: 0,
  month,
  from: `${month}-01`,
  to: daysAfter(`${monthAfter(month)}-01`, -1),
});
