/** Days of a series by a rule of RFC 5545. Days have no clock and no zone: the rule is reckoned in UTC throughout. */
import { RRule } from 'rrule';
import { err, ok, type Result } from '#domain/basis/result.ts';

/** Nobody needs more of one series; a rule that gives more is cut here. */
export const MOST_DAYS = 1_000;

const days = '(?:[+-]?[1-5]?(?:MO|TU|WE|TH|FR|SA|SU))';
const number = '-?[1-9][0-9]{0,2}';

/** What an event may repeat by, and how each part is written: whole days, no clock (RFC 5545 3.3.10). */
const partPattern = new RegExp(
  `^(?:FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)|INTERVAL=[1-9][0-9]{0,2}|COUNT=[1-9][0-9]{0,2}|UNTIL=[0-9]{8}|WKST=(?:MO|SU)|BYDAY=${days}(?:,${days})*|(?:BYMONTHDAY|BYMONTH|BYSETPOS)=${number}(?:,${number})*)$`,
);

/**
 * Reads a rule as it stands in `groupEvent.repeat`.
 * @param rule `FREQ=MONTHLY;BYDAY=2SU`, without its name; at most 300 letters
 * @returns the rule, or `rule.unknown` where it is none of whole days
 */
export const checkRule = (rule: string): Result<string, 'rule.unknown'> => {
  const parts = rule.split(';');
  const names = parts.map((part) => part.split('=', 1)[0]);
  const isRule = parts.every((part) => partPattern.test(part)) && names.includes('FREQ');
  return isRule && new Set(names).size === names.length ? ok(rule) : err('rule.unknown');
};

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
  if (!checkRule(rule).ok) return first;
  const series = new RRule({ ...RRule.parseString(rule), dtstart: noon(startOn) });
  const days = series
    .between(noon(span.from), noon(span.to), true, (_, index) => index < MOST_DAYS)
    .map((day) => day.toISOString().slice(0, 10));
  return [...new Set([...first, ...days])];
};

/** UNTIL may name a day alone, which is its midnight. */
const noon = (day: string): Date => new Date(`${day}T00:00:00Z`);
