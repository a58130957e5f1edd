import type { RecordOf } from '../records.ts';
import { groupedBy } from '../basis/grouped-by.ts';
import { daysAfter, monthAfter, monthOf, weekdayOf } from '../basis/local-date.ts';

export type GroupEvent = RecordOf<'groupEvent'>;

/** Headings of the list: 今日 · 今週 · 今月 · 来月 · それより先 · 日にち未定 · おわった予定. */
export type EventHeading = 'today' | 'this_week' | 'this_month' | 'next_month' | 'later' | 'undated' | 'past';

export interface EventGroup {
  readonly heading: EventHeading;
  readonly events: readonly GroupEvent[];
}

const order: readonly EventHeading[] = ['today', 'this_week', 'this_month', 'next_month', 'later', 'undated', 'past'];

/** The heading a day stands under. A week ends on Sunday. */
const headingOf = (on: string | null | undefined, today: string): EventHeading => {
  if (!on) return 'undated';
  if (on < today) return 'past';
  if (on === today) return 'today';
  if (on <= daysAfter(today, 6 - weekdayOf(today))) return 'this_week';
  if (monthOf(on) === monthOf(today)) return 'this_month';
  return monthOf(on) === monthAfter(monthOf(today)) ? 'next_month' : 'later';
};

/** Events under their headings: what comes in the order it comes, what is over newest first. Empty headings are left out. */
export const groupEvents = (events: readonly GroupEvent[], today: string): EventGroup[] => {
  const byHeading = groupedBy([...events].sort(byTime), (event) => headingOf(event.on, today));
  return order.flatMap((heading) => {
    const found = byHeading.get(heading);
    return found ? [{ heading, events: heading === 'past' ? [...found].reverse() : found }] : [];
  });
};

/** Under headings that reach over several months: events under the month they are in, in the order they come. */
export const groupByMonth = (events: readonly GroupEvent[]): { month: string; events: readonly GroupEvent[] }[] =>
  [...groupedBy(events, ({ on }) => monthOf(on ?? ''))].map(([month, found]) => ({ month, events: found }));

/** Order of two events in time; an event without a start time comes first on its day. */
const byTime = (a: GroupEvent, b: GroupEvent): number => {
  const key = (event: GroupEvent) => `${event.on ?? ''} ${event.startTime ?? ''} ${event.id}`;
  return key(a) < key(b) ? -1 : 1;
};
