/** What an event may repeat by: whole days, no clock (RFC 5545 3.3.10), and nothing that could be sought in vain for ever. */

/** A rule taken apart. */
export interface RuleParts {
  readonly freq: 'DAILY' | 'WEEKLY' | 'MONTHLY' | 'YEARLY';
  readonly interval: number;
  readonly count: number | null;
  /** The last day it may give, YYYY-MM-DD. */
  readonly until: string | null;
  readonly byDay: readonly string[];
  readonly byMonthDay: readonly number[];
  readonly byMonth: readonly number[];
  readonly bySetPos: number | null;
}

/**
 * Reads a rule as it stands in `groupEvent.repeat`. Left out, because no group meets by it and a search for such days may
 * have no end: parts under DAILY, the fifth Monday that must also be the first of a month, the 30th of February.
 * @returns null where it is no rule of whole days
 */
export const readRule = (rule: string): RuleParts | null => {
  const given = rule.split(';').map((part) => part.split('=', 2) as [string, string | undefined]);
  const values = new Map(given);
  if (values.size !== given.length || !given.every(([name, value]) => forms.get(name)?.test(value ?? '') === true))
    return null;
  const listOf = (name: string) => values.get(name)?.split(',') ?? [];
  const until = values.get('UNTIL');
  const parts: RuleParts = {
    freq: values.get('FREQ') as RuleParts['freq'],
    interval: Number(values.get('INTERVAL') ?? 1),
    count: values.has('COUNT') ? Number(values.get('COUNT')) : null,
    until: until === undefined ? null : `${until.slice(0, 4)}-${until.slice(4, 6)}-${until.slice(6)}`,
    byDay: listOf('BYDAY'),
    byMonthDay: listOf('BYMONTHDAY').map(Number),
    byMonth: listOf('BYMONTH').map(Number),
    bySetPos: values.has('BYSETPOS') ? Number(values.get('BYSETPOS')) : null,
  };
  return values.has('FREQ') && isPossible(parts) ? parts : null;
};

const weekday = '(?:MO|TU|WE|TH|FR|SA|SU)';
const listOf = (one: string) => new RegExp(`^${one}(?:,${one})*$`);

const forms: ReadonlyMap<string, RegExp> = new Map([
  ['FREQ', /^(?:DAILY|WEEKLY|MONTHLY|YEARLY)$/],
  ['INTERVAL', /^[1-9][0-9]?$/],
  ['COUNT', /^[1-9][0-9]{0,2}$/],
  ['UNTIL', /^[12][0-9]{3}(?:0[1-9]|1[0-2])(?:0[1-9]|[12][0-9]|3[01])$/],
  ['WKST', new RegExp(`^${weekday}$`)],
  ['BYDAY', listOf(`(?:[+-]?[1-5])?${weekday}`)],
  ['BYMONTHDAY', listOf('-?(?:[1-9]|[12][0-9]|3[01])')],
  ['BYMONTH', listOf('(?:[1-9]|1[0-2])')],
  // Of two positions that meet on one day, rrule counts the day twice.
  ['BYSETPOS', /^-?[1-5]$/],
]);

const isPossible = (parts: RuleParts): boolean =>
  !(parts.count !== null && parts.until !== null) && isRealDay(parts.until) && fits[parts.freq](parts);

const isRealDay = (day: string | null): boolean =>
  day === null || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) === day;

const isNumbered = (day: string): boolean => day.length > 2;

/** A position counts among weekdays of one month or year that carry no number themselves. */
const hasPlaceForPosition = ({ bySetPos, byDay }: RuleParts): boolean =>
  bySetPos === null || (byDay.length > 0 && !byDay.some(isNumbered));

const isOneSort = ({ byDay, byMonthDay }: RuleParts): boolean => byDay.length === 0 || byMonthDay.length === 0;

/** Every twelve months is a year; said in months, the 31st might never come. */
const mostMonths = 11;

const fits: Readonly<Record<RuleParts['freq'], (parts: RuleParts) => boolean>> = {
  DAILY: ({ byDay, byMonthDay, byMonth, bySetPos }) =>
    byDay.length + byMonthDay.length + byMonth.length === 0 && bySetPos === null,
  WEEKLY: ({ byDay, byMonthDay, byMonth, bySetPos }) =>
    !byDay.some(isNumbered) && byMonthDay.length + byMonth.length === 0 && bySetPos === null,
  MONTHLY: (parts) =>
    isOneSort(parts) && parts.byMonth.length === 0 && parts.interval <= mostMonths && hasPlaceForPosition(parts),
  YEARLY: (parts) =>
    isOneSort(parts) &&
    hasPlaceForPosition(parts) &&
    // Under a year, numbered weekdays are meant within a month here.
    (parts.byDay.length === 0 || parts.byMonth.length > 0) &&
    hasDayInMonth(parts),
};

const monthLengths = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const hasDayInMonth = ({ byMonth, byMonthDay, interval }: RuleParts): boolean => {
  if (byMonthDay.length === 0) return true;
  const months = byMonth.length > 0 ? byMonth : monthLengths.map((_, index) => index + 1);
  const shortest = Math.min(...byMonthDay.map(Math.abs));
  // Every other year may never be a leap year.
  const length = (month: number) => (monthLengths[month - 1] ?? 0) - (month === 2 && interval > 1 ? 1 : 0);
  return months.some((month) => shortest <= length(month));
};
