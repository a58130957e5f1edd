/** Days of a series by a rule of RFC 5545. Days have no clock and no zone: the rule is reckoned in UTC throughout. */
import * as library from 'rrule';
import { daysAfter, daysBetween } from '#domain/basis/local-date.ts';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { readRule, type RuleParts } from './rule-form.ts';

// Node sees the package as one object, everything that bundles sees its names.
const { RRule } = (library as { readonly default?: typeof library }).default ?? library;

/** Nobody needs more of one series; a rule that gives more is cut here. */
export const MOST_DAYS = 1_000;

/**
 * Reads a rule as it stands in `groupEvent.repeat`.
 * @param rule `FREQ=MONTHLY;BYDAY=2SU`, without its name; at most 300 letters
 * @returns the rule, or `rule.unknown` where it is none of whole days (see `readRule`)
 */
export const checkRule = (rule: string): Result<string, 'rule.unknown'> =>
  readRule(rule) ? ok(rule) : err('rule.unknown');

/**
 * The days a rule gives between two days, both included. A day that a month does not have is left out (RFC 5545 3.3.10): the
 * 31st comes seven times a year.
 * @param rule as `checkRule` takes it; a rule that is none gives the first day alone
 * @param startOn the first day of the series; it always belongs to it
 */
export const daysOfRule = (
  rule: string,
  startOn: string,
  span: { readonly from: string; readonly to: string },
): readonly string[] => {
  const first = span.from <= startOn && startOn <= span.to ? [startOn] : [];
  const days = ruledDays(rule, startOn, span);
  return first.length === 0 || days[0] === startOn ? days : [...first, ...days];
};

/** Is the first day one that the rule itself gives? */
export const isByRule = (rule: string, startOn: string): boolean =>
  ruledDays(rule, startOn, { from: startOn, to: startOn }).length > 0;

/** What the rule gives from the first day on, without the first day where the rule does not give it. */
export const ruledDays = (
  rule: string,
  startOn: string,
  span: { readonly from: string; readonly to: string },
): string[] => {
  const parts = readRule(rule);
  if (!parts) return [];
  const options = { ...RRule.parseString(rule), ...nearStart(parts, startOn, span.from) };
  return new RRule(options)
    .between(midnight(span.from), midnight(span.to), true, (_, index) => index < MOST_DAYS)
    .map((day) => day.toISOString().slice(0, 10));
};

/**
 * Where the reckoning begins: at the last beginning of a period before the days asked for, because the library goes through
 * every day since the first. A year typed wrongly (0226) would hold up phone and server for seconds. What is counted has to be
 * counted from the first day; it ends soon.
 */
const nearStart = (parts: RuleParts, startOn: string, from: string) => {
  const { freq, interval, count, byDay, byMonthDay, byMonth } = parts;
  const begun = { dtstart: midnight(startOn) };
  if (count !== null || from <= startOn) return begun;
  if (freq === 'DAILY' || freq === 'WEEKLY') {
    const step = interval * (freq === 'DAILY' ? 1 : 7);
    const gone = Math.floor(daysBetween(startOn, from) / step) * step;
    return { dtstart: midnight(daysAfter(startOn, gone)) };
  }
  const [year, month, day] = startOn.split('-').map(Number) as [number, number, number];
  const isYearly = freq === 'YEARLY';
  const step = interval * (isYearly ? 12 : 1);
  const first = year * 12 + (isYearly ? 0 : month - 1);
  const asked = Number(from.slice(0, 4)) * 12 + Number(from.slice(5, 7)) - 1;
  const gone = Math.floor((asked - first) / step) * step;
  if (gone === 0) return begun;
  const at = first + gone;
  const firstOfMonth = `${String(Math.floor(at / 12)).padStart(4, '0')}-${String((at % 12) + 1).padStart(2, '0')}-01`;
  // What a rule leaves open it takes from the first day of the series (RFC 5545 3.3.10).
  const isOpen = byDay.length + byMonthDay.length === 0;
  return {
    dtstart: midnight(firstOfMonth),
    ...(isOpen ? { bymonthday: [day] } : {}),
    ...(isOpen && isYearly && byMonth.length === 0 ? { bymonth: [month] } : {}),
  };
};

/** UNTIL names a day alone, which is its midnight. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
