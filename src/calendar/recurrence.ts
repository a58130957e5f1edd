/** Days of a series by a rule of RFC 5545. Days have no clock and no zone: the rule is reckoned in UTC throughout. */
import * as library from 'rrule';
import { err, ok, type Result } from '#domain/basis/result.ts';
import { readRule } from './rule-form.ts';

// Node sees the package as one object, everything that bundles sees its names.
const { RRule } = 'default' in library ? (library.default as typeof library) : library;

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
  if (!readRule(rule)) return [];
  return new RRule({ ...RRule.parseString(rule), dtstart: midnight(startOn) })
    .between(midnight(span.from), midnight(span.to), true, (_, index) => index < MOST_DAYS)
    .map((day) => day.toISOString().slice(0, 10));
};

/** UNTIL names a day alone, which is its midnight. */
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
