import { describe, expect, test } from 'vitest';
import { checkRule, daysOfRule } from './recurrence.ts';

const year = { from: '2026-01-01', to: '2026-12-31' };

describe('the days of a series', () => {
  test('the 31st comes in the months that have one', () => {
    expect(daysOfRule('FREQ=MONTHLY;BYMONTHDAY=31', '2026-01-31', year)).toEqual([
      '2026-01-31',
      '2026-03-31',
      '2026-05-31',
      '2026-07-31',
      '2026-08-31',
      '2026-10-31',
      '2026-12-31',
    ]);
  });

  test('the last day of the series is among them', () => {
    expect(daysOfRule('FREQ=WEEKLY;UNTIL=20260115', '2026-01-01', year)).toEqual([
      '2026-01-01',
      '2026-01-08',
      '2026-01-15',
    ]);
  });

  test('the first day belongs to it even where the rule does not give it', () => {
    expect(daysOfRule('FREQ=MONTHLY;BYDAY=2SU', '2026-11-22', { from: '2026-11-01', to: '2026-12-31' })).toEqual([
      '2026-11-22',
      '2026-12-13',
    ]);
  });

  test('a rule that is none is told, and gives the one day', () => {
    for (const rule of [
      '',
      'FREQ=HOURLY',
      'FREQ=DAILY;BYHOUR=3',
      'FREQ=WEEKLY;BYDAY=XX',
      'hello',
      'DTSTART=20260101',
    ]) {
      expect(checkRule(rule), rule).toEqual({ ok: false, error: 'rule.unknown' });
      expect(daysOfRule(rule, '2026-05-05', year)).toEqual(['2026-05-05']);
    }
  });
});
