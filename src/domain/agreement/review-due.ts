import { daysAfter } from '../basis/local-date.ts';

/** So many days before its day a review of the agreement is spoken of. */
export const reviewNoticeDays = 30;

/** So many days without an answer, until the others may decide to go on (10-domain; a proposal). */
export const silenceDays = 14;

/**
 * Is it time to look at the agreement again?
 * @param reviewOn the day agreed on, YYYY-MM-DD
 * @param today YYYY-MM-DD
 * @returns `due` from that day on, `soon` in the month before, else null
 */
export const agreementReviewDue = (reviewOn: string | null | undefined, today: string): 'soon' | 'due' | null => {
  if (!reviewOn) return null;
  if (reviewOn <= today) return 'due';
  return daysAfter(today, reviewNoticeDays) >= reviewOn ? 'soon' : null;
};

/** From this moment on the others may decide to go on without an answer, milliseconds since 1970. */
export const silentFrom = (laidAt: number): number => laidAt + silenceDays * 86_400_000;
