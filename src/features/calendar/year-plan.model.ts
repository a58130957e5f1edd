import { monthAfter, monthOf } from '#domain/basis/local-date.ts';
import { groupedBy } from '#domain/basis/grouped-by.ts';

/** One line of the plan of a year. */
export interface PlanLine {
  readonly key: string;
  readonly on: string;
  readonly startTime: string | null;
  readonly title: string;
  readonly place: string;
  readonly kind: 'event' | 'cancelled' | 'meeting';
}

/** A month with what lies in it, in the order it comes. */
export interface PlanMonth {
  /** YYYY-MM */
  readonly month: string;
  readonly lines: readonly PlanLine[];
}

/** The twelve months from one on, also those with nothing in them. @param first YYYY-MM */
export const planMonths = (lines: readonly PlanLine[], first: string): PlanMonth[] => {
  const byMonth = groupedBy(lines.toSorted(byTime), (line) => monthOf(line.on));
  const months: PlanMonth[] = [];
  for (let month = first; months.length < 12; month = monthAfter(month)) {
    months.push({ month, lines: byMonth.get(month) ?? [] });
  }
  return months;
};

const byTime = (a: PlanLine, b: PlanLine): number => {
  const key = ({ on, startTime, key: id }: PlanLine) => `${on} ${startTime ?? ''} ${id}`;
  return key(a) < key(b) ? -1 : 1;
};
