/** Rules of RFC 5545 as people say them: 毎週, 第2日曜, 毎月25日, 月末, 毎年. */
import { daysAfter, monthOf, weekdayOf } from '../basis/local-date.ts';

/** How an event comes again, seen from its first day. */
export type RepeatSort =
  | 'weekly'
  | 'two_weeks'
  | 'monthly_nth'
  | 'monthly_last'
  | 'monthly_day'
  | 'month_end'
  | 'yearly';

export interface RepeatChoice {
  readonly sort: RepeatSort;
  /** The last day, LocalDate; empty when it goes on. */
  readonly until: string;
  /** How many times in all; 0 when it goes on. Stands before `until`. */
  readonly times: number;
}

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Which of its weekday in the month a day is: the second Sunday. */
export const nthOf = (on: string): number => Math.ceil(Number(on.slice(8)) / 7);

/** What can be chosen for a series that begins on this day. The 29th, 30th and 31st are not in every month: then 月末 is offered too. */
export const sortsFrom = (on: string): readonly RepeatSort[] => {
  const isLastWeek = monthOf(daysAfter(on, 7)) !== monthOf(on);
  const isLastDay = monthOf(daysAfter(on, 1)) !== monthOf(on);
  return [
    'weekly',
    'two_weeks',
    ...(nthOf(on) < 5 ? (['monthly_nth'] as const) : []),
    ...(isLastWeek ? (['monthly_last'] as const) : []),
    'monthly_day',
    ...(isLastDay ? (['month_end'] as const) : []),
    'yearly',
  ];
};

/** The rule as `groupEvent.repeat` keeps it. @param on the first day of the series */
export const ruleOf = ({ sort, until, times }: RepeatChoice, on: string): string => {
  const end = times > 0 ? [`COUNT=${times}`] : until === '' ? [] : [untilPart(until)];
  return [...partsOf(sort, on), ...end].join(';');
};

/** A rule as a choice; null when it was not made by one, or does not fit the day. */
export const choiceOf = (rule: string, on: string): RepeatChoice | null => {
  const parts = rule.split(';');
  const valueOf = (name: string) => parts.find((part) => part.startsWith(`${name}=`))?.slice(name.length + 1) ?? '';
  const rest = parts.filter((part) => !/^(?:UNTIL|COUNT)=/.test(part)).join(';');
  const sort = sortsFrom(on).find((one) => partsOf(one, on).join(';') === rest);
  const until = valueOf('UNTIL').replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3');
  return sort ? { sort, until, times: Number(valueOf('COUNT')) } : null;
};

/** The rule of a series that ends the day before this one. */
export const endedBefore = (rule: string, on: string): string => {
  const parts = rule.split(';').filter((part) => !/^(?:UNTIL|COUNT)=/.test(part));
  return [...parts, untilPart(daysAfter(on, -1))].join(';');
};

const untilPart = (day: string): string => `UNTIL=${day.replaceAll('-', '')}`;

const partsOf = (sort: RepeatSort, on: string): readonly string[] => {
  const weekday = weekdays[weekdayOf(on)] ?? 'MO';
  switch (sort) {
    case 'weekly':
      return ['FREQ=WEEKLY'];
    case 'two_weeks':
      return ['FREQ=WEEKLY', 'INTERVAL=2'];
    case 'monthly_nth':
      return ['FREQ=MONTHLY', `BYDAY=${nthOf(on)}${weekday}`];
    case 'monthly_last':
      return ['FREQ=MONTHLY', `BYDAY=-1${weekday}`];
    case 'monthly_day':
      return ['FREQ=MONTHLY', `BYMONTHDAY=${Number(on.slice(8))}`];
    case 'month_end':
      return ['FREQ=MONTHLY', 'BYMONTHDAY=-1'];
    case 'yearly':
      return ['FREQ=YEARLY'];
  }
};
