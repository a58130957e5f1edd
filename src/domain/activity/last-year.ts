import { daysAfter } from '../basis/local-date.ts';

/** 52 weeks: the same day of the week, so that a Sunday's work is found on a Sunday. */
const year = 364;

/**
 * 「去年の今ごろ」: the weeks of last year that lie around this one, more of what comes than of what was.
 * @param today LocalDate
 */
export const lastYearAround = (today: string): { readonly from: string; readonly to: string } => ({
  from: daysAfter(today, -year - 7),
  to: daysAfter(today, -year + 21),
});

/** The day of this year that a day of last year falls on, by the day of the week. */
export const thisYearOf = (date: string): string => daysAfter(date, year);
