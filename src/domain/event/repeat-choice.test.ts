import { daysOfRule } from '#calendar/recurrence.ts';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../basis/local-date.ts';
import { choiceOf, endedBefore, nthOf, ruleOf, sortsFrom } from './repeat-choice.ts';

const day = fc.nat(4_000).map((days) => daysAfter('2024-01-01', days));
const choice = day.chain((on) =>
  fc.record({
    on: fc.constant(on),
    sort: fc.constantFrom(...sortsFrom(on)),
    times: fc.nat(30),
    until: fc.constant(''),
  }),
);

test('what was chosen is found again in the rule, and the first day belongs to it', () => {
  fc.assert(
    fc.property(choice, ({ on, ...chosen }) => {
      const rule = ruleOf(chosen, on);
      expect(choiceOf(rule, on)).toEqual(chosen);
      const days = daysOfRule(rule, on, { from: on, to: daysAfter(on, 3_000) });
      expect(days[0]).toBe(on);
      if (chosen.times > 0) expect(days.length).toBeLessThanOrEqual(chosen.times);
    }),
  );
});

test('the second Sunday, the last Sunday, the end of the month, every 29 February', () => {
  const year = { from: '2028-01-01', to: '2028-12-31' };
  const months = (sort: Parameters<typeof ruleOf>[0]['sort'], on: string) =>
    daysOfRule(ruleOf({ sort, until: '', times: 0 }, on), on, year);
  expect(nthOf('2028-01-09')).toBe(2);
  expect(months('monthly_nth', '2028-01-09').slice(0, 3)).toEqual(['2028-01-09', '2028-02-13', '2028-03-12']);
  expect(months('monthly_last', '2028-01-30').slice(0, 3)).toEqual(['2028-01-30', '2028-02-27', '2028-03-26']);
  expect(months('month_end', '2028-01-31').slice(0, 3)).toEqual(['2028-01-31', '2028-02-29', '2028-03-31']);
  expect(months('yearly', '2028-02-29')).toEqual(['2028-02-29']);
  expect(sortsFrom('2028-01-30')).not.toContain('monthly_nth');
});

test('a series ends the day before the new one begins, whatever its end was', () => {
  expect(endedBefore('FREQ=WEEKLY;COUNT=9', '2028-03-12')).toBe('FREQ=WEEKLY;UNTIL=20280311');
  expect(endedBefore('FREQ=WEEKLY;UNTIL=20281231', '2028-03-12')).toBe('FREQ=WEEKLY;UNTIL=20280311');
});
