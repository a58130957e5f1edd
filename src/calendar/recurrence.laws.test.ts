import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { daysAfter, weekdayOf } from '#domain/basis/local-date.ts';
import { isByRule, ruledDays } from './recurrence.ts';
import { readRule, type RuleParts } from './rule-form.ts';

/** The same days by the iterator of another library, which knows nothing of ours. */
const daysByOther = (rule: string, startOn: string, to: string): string[] => {
  const iterator = ICAL.Recur.fromString(rule).iterator(ICAL.Time.fromDateString(startOn));
  const days: string[] = [];
  for (let next = iterator.next(); next; next = iterator.next()) {
    const day = next.toString();
    if (day > to) break;
    days.push(day);
  }
  return days;
};

/** The same once more, day for day as the standard describes it (RFC 5545 3.3.10), slow and without any library. */
const daysByHand = (rule: string, startOn: string, to: string): string[] => {
  const parts = readRule(rule);
  if (!parts) return [];
  const periodOf = periods[parts.freq];
  const zero = periodOf(startOn);
  const candidates = new Map<number, string[]>();
  for (let day = startOn.slice(0, 4) + '-01-01'; day <= daysAfter(to, 366); day = daysAfter(day, 1)) {
    const period = periodOf(day) - zero;
    if (period >= 0 && period % parts.interval === 0 && isCandidate(day, parts, startOn))
      candidates.set(period, [...(candidates.get(period) ?? []), day]);
  }
  const placed = [...candidates.values()].flatMap((days) =>
    parts.bySetPos === null
      ? days
      : days.filter((_, at) => parts.bySetPos === at + 1 || parts.bySetPos === at - days.length),
  );
  const days = placed.filter((day) => day >= startOn && day <= (parts.until ?? '9'));
  return days.slice(0, parts.count ?? days.length).filter((day) => day <= to);
};

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

const periods = {
  DAILY: dayNumber,
  // Weeks begin on Monday; 1970-01-01 was a Thursday.
  WEEKLY: (day: string) => Math.floor((dayNumber(day) + 3) / 7),
  MONTHLY: (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)),
  YEARLY: (day: string) => Number(day.slice(0, 4)),
};

const isCandidate = (day: string, parts: RuleParts, startOn: string): boolean => {
  const [month, date] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  const length = new Date(Date.UTC(Number(day.slice(0, 4)), month, 0)).getUTCDate();
  const name = weekdays[weekdayOf(day)] ?? '';
  const { freq, byMonth, byMonthDay, byDay } = parts;
  if (byMonth.length > 0 && !byMonth.includes(month)) return false;
  if (byMonthDay.length > 0) return byMonthDay.some((one) => one === date || one === date - length - 1);
  if (byDay.length > 0) {
    const places = ['', String(Math.ceil(date / 7)), `-${Math.ceil((length - date + 1) / 7)}`];
    return places.some((place) => byDay.some((one) => one.replace('+', '') === `${place}${name}`));
  }
  if (freq === 'DAILY') return true;
  if (freq === 'WEEKLY') return weekdayOf(day) === weekdayOf(startOn);
  if (freq === 'MONTHLY') return date === Number(startOn.slice(8));
  return byMonth.length > 0 ? date === Number(startOn.slice(8)) : day.slice(5) === startOn.slice(5);
};

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;
const someOf = <T>(values: readonly T[], most: number) =>
  fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: most });
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);

const startOn = fc.oneof(
  fc.integer({ min: 0, max: 2_500 }).map((days) => daysAfter('2024-01-01', days)),
  fc.constantFrom('2024-02-29', '2028-02-29', '2026-01-31', '2027-12-31', '2026-03-29', '2025-02-28'),
);

const body = fc.oneof(
  fc.constant('FREQ=DAILY'),
  someOf(weekdays, 7).map((days) => `FREQ=WEEKLY;BYDAY=${days.join(',')}`),
  fc.constant('FREQ=WEEKLY'),
  fc.constant('FREQ=MONTHLY'),
  someOf([...numbers(1, 31), -1, -2, -3, -28, -31], 4).map((days) => `FREQ=MONTHLY;BYMONTHDAY=${days.join(',')}`),
  fc
    .tuple(someOf([1, 2, 3, 4, 5, -1, -2], 2), fc.constantFrom(...weekdays))
    .map(([places, day]) => `FREQ=MONTHLY;BYDAY=${places.map((place) => `${place}${day}`).join(',')}`),
  fc
    .tuple(fc.constantFrom('MONTHLY', 'YEARLY;BYMONTH=2,9'), someOf(weekdays, 5), fc.constantFrom(1, 2, 3, 4, -1, -2))
    .map(([freq, days, place]) => `FREQ=${freq};BYDAY=${days.join(',')};BYSETPOS=${place}`),
  fc.constant('FREQ=YEARLY'),
  fc
    .tuple(someOf(numbers(1, 12), 3), someOf([1, 15, 28, 29, 30, 31], 3))
    .map(([months, days]) => `FREQ=YEARLY;BYMONTH=${months.join(',')};BYMONTHDAY=${days.join(',')}`),
  fc
    .tuple(someOf(numbers(1, 12), 2), fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom(...weekdays))
    .map(([months, place, day]) => `FREQ=YEARLY;BYMONTH=${months.join(',')};BYDAY=${place}${day}`),
);

/** Longer lists are cut. */
const most = 900;

/**
 * Where ical.js 2.2.1 does not do what RFC 5545 3.3.10 says: under YEARLY it goes on to the next month instead of leaving out a
 * day that does not exist, and counts BYSETPOS within each month instead of the year. The reckoning by hand covers these.
 */
const isWrongByOther = (rule: string, first: string): boolean =>
  rule.startsWith('FREQ=YEARLY') &&
  (rule.includes('BYSETPOS') || (!rule.includes('BYDAY') && /\b(?:29|30|31)\b/u.test(`${first.slice(8)} ${rule}`)));

const end = fc.oneof(
  fc.constant(''),
  fc.integer({ min: 1, max: 60 }).map((count) => `;COUNT=${count}`),
  fc.integer({ min: 0, max: 2_500 }).map((days) => `;UNTIL=${daysAfter('2026-01-01', days).replaceAll('-', '')}`),
);

const interval = fc.constantFrom('', '', ';INTERVAL=2', ';INTERVAL=3', ';INTERVAL=11');

const anyRule = fc
  .tuple(body, interval, end)
  .map((parts) => parts.join(''))
  .filter((rule) => readRule(rule) !== null);

describe('days of a series, reckoned twice', () => {
  test('whoever goes through five years day by day finds the same days, whatever the rule', () => {
    fc.assert(
      fc.property(anyRule, startOn, (rule, first) => {
        const to = daysAfter(first, 5 * 366);
        expect(ruledDays(rule, first, { from: first, to }).slice(0, most)).toEqual(
          daysByHand(rule, first, to).slice(0, most),
        );
      }),
      { numRuns: 200 },
    );
  });

  test('whoever asks for a few months finds the days of those months, however long the series has gone on', () => {
    fc.assert(
      fc.property(anyRule, startOn, fc.integer({ min: -400, max: 4 * 366 }), (rule, first, later) => {
        const [from, to] = [daysAfter(first, later), daysAfter(first, later + 200)];
        const hand = daysByHand(rule, first, to).filter((day) => day >= from);
        expect(ruledDays(rule, first, { from, to })).toEqual(hand);
      }),
      { numRuns: 300 },
    );
  });

  test('another library finds the same days in five years', () => {
    fc.assert(
      fc.property(anyRule, startOn, (rule, first) => {
        // Where the first day is none of the rule, the standard leaves open what follows.
        fc.pre(isByRule(rule, first) && !isWrongByOther(rule, first));
        const to = daysAfter(first, 5 * 366);
        expect(ruledDays(rule, first, { from: first, to }).slice(0, most)).toEqual(
          daysByOther(rule, first, to).slice(0, most),
        );
      }),
      { numRuns: 1_500 },
    );
  });

  test('a day that a year does not have is left out, where the other library takes the next one', () => {
    const span = { from: '2024-01-01', to: '2033-01-01' };
    expect(daysByOther('FREQ=YEARLY', '2024-02-29', '2025-12-31')).toEqual(['2024-02-29', '2025-03-01']);
    expect(ruledDays('FREQ=YEARLY', '2024-02-29', span)).toEqual(['2024-02-29', '2028-02-29', '2032-02-29']);
  });

  test.each([
    ['every 31st', 'FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31'],
    ['every second Sunday of the month', 'FREQ=MONTHLY;BYDAY=2SU', '2026-11-08'],
    ['every last Friday', 'FREQ=MONTHLY;BYDAY=-1FR', '2026-11-27'],
    ['the last working day of the month', 'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1', '2026-11-30'],
    ['the last day of the month', 'FREQ=MONTHLY;BYMONTHDAY=-1', '2026-01-31'],
    ['every other week on two days', 'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SU', '2026-11-22'],
    ['ten times', 'FREQ=MONTHLY;BYDAY=5SA;COUNT=10', '2026-10-31'],
    ['until a day that is one of them', 'FREQ=WEEKLY;UNTIL=20270103', '2026-11-22'],
  ])('%s', (_, rule, first) => {
    const to = daysAfter(first, 5 * 366);
    const days = ruledDays(rule, first, { from: first, to });
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(daysByOther(rule, first, to));
  });
});

describe('rules that are none', () => {
  test.each([
    'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
    'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29;INTERVAL=2',
    'FREQ=YEARLY;BYMONTH=4,6;BYMONTHDAY=-31',
    'FREQ=MONTHLY;INTERVAL=12;BYMONTHDAY=31',
    'FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1',
    'FREQ=MONTHLY;BYDAY=1MO;BYSETPOS=2',
    'FREQ=DAILY;INTERVAL=7;BYDAY=TU',
    'FREQ=DAILY;BYSETPOS=2',
    'FREQ=WEEKLY;BYDAY=2SU',
    'FREQ=WEEKLY;BYMONTH=13',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=WEEKLY;COUNT=3;UNTIL=20270101',
    'FREQ=WEEKLY;UNTIL=20270230',
    'FREQ=WEEKLY;FREQ=DAILY',
  ])('%s is sought by nobody', (rule) => {
    expect(readRule(rule)).toBeNull();
    expect(ruledDays(rule, '2026-02-02', { from: '2026-01-01', to: '2031-01-01' })).toEqual([]);
  });

  test('no rule keeps anybody waiting', () => {
    fc.assert(
      fc.property(anyRule, startOn, (rule, first) => {
        const begun = performance.now();
        ruledDays(rule, first, { from: first, to: daysAfter(first, 5 * 366) });
        expect(performance.now() - begun).toBeLessThan(500);
      }),
      { numRuns: 500 },
    );
  });
});
