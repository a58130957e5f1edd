import type { EventDay } from './event-day.ts';
import { groupedBy } from '../basis/grouped-by.ts';
import { daysAfter, monthAfter, monthOf, weekdayOf } from '../basis/local-date.ts';

/** Headings of the list: 今日 · 今週 · 今月 · 来月 · それより先 · 日にち未定 · おわった予定. */
export type EventHeading = 'today' | 'this_week' | 'this_month' | 'next_month' | 'later' | 'undated' | 'past';

export interface DayGroup {
  readonly heading: EventHeading;
  /** `YYYY-MM` under それより先 and おわった予定. */
  readonly month: string | null;
  readonly days: readonly EventDay[];
}

const order: readonly EventHeading[] = ['today', 'this_week', 'this_month', 'next_month', 'later', 'undated', 'past'];

/** The heading a day stands under. A week ends on Sunday. */
export const headingOf = (on: string | null | undefined, today: string): EventHeading => {
  if (!on) return 'undated';
  if (on < today) return 'past';
  if (on === today) return 'today';
  if (on <= daysAfter(today, 6 - weekdayOf(today))) return 'this_week';
  if (monthOf(on) === monthOf(today)) return 'this_month';
  return monthOf(on) === monthAfter(monthOf(today)) ? 'next_month' : 'later';
};

/**
 * Days under their headings, in the order the headings stand; those that reach over several months once for each month.
 * Empty headings are left out.
 * @param days in the order they come; what is over newest first
 */
export const groupDays = (days: readonly EventDay[], today: string): DayGroup[] =>
  order.flatMap((heading): DayGroup[] => {
    const under = days.filter(({ event }) => headingOf(event.on, today) === heading);
    if (heading !== 'later' && heading !== 'past')
      return under.length > 0 ? [{ heading, month: null, days: under }] : [];
    const byMonth = groupedBy(under, ({ event }) => monthOf(event.on ?? ''));
    return [...byMonth].map(([month, inMonth]) => ({ heading, month, days: inMonth }));
  });
