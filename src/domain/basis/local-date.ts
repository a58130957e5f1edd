/** Days as people in Japan count them: `YYYY-MM-DD`, without a time zone of their own. */

const day = 86_400_000;
const japan = 9 * 3_600_000;

/** The day in Japan at an instant (milliseconds since 1970); Japan has one zone and no summer time. */
export const localDateAt = (instant: number): string => new Date(instant + japan).toISOString().slice(0, 10);

/** The day so many days later, or earlier when negative. */
export const daysAfter = (date: string, days: number): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + days * day).toISOString().slice(0, 10);

/** Day of the week: 0 Monday to 6 Sunday. */
export const weekdayOf = (date: string): number => (new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % 7;

/** The month of a day, `YYYY-MM`. */
export const monthOf = (date: string): string => date.slice(0, 7);

/** The month after a month, `YYYY-MM`. */
export const monthAfter = (month: string): string => monthOf(daysAfter(`${month}-28`, 4));

/**
 * The fiscal year (年度) a day lies in, named by the calendar year it begins in.
 * @param startMonth first month of the fiscal year, 1 to 12
 */
export const fiscalYearOf = (date: string, startMonth: number): number =>
  Number(date.slice(0, 4)) - (Number(date.slice(5, 7)) < startMonth ? 1 : 0);

/** First and last day of a fiscal year. */
export const fiscalYearSpan = (year: number, startMonth: number): { readonly from: string; readonly to: string } => {
  const first = (of: number) => `${of}-${String(startMonth).padStart(2, '0')}-01`;
  return { from: first(year), to: daysAfter(first(year + 1), -1) };
};

/** How many days the second day is later than the first. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
