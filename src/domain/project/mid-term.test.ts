import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysAfter } from '../basis/local-date.ts';
import { isMidTerm, middleOf } from './mid-term.ts';

const winter = { stage: 'do', cycle: 2, startOn: '2026-04-01', endOn: '2027-03-31' };
const round = (fields: object) => ({ fields: { cycle: 2, state: 'open', phase: 'mid', ...fields } });

test('looking back is proposed when half of the days are over, and until the last one', () => {
  expect(middleOf('2026-04-01', '2027-03-31')).toBe('2026-10-01');
  expect(isMidTerm(winter, [], '2026-09-30')).toBe(false);
  expect(isMidTerm(winter, [], '2026-10-01')).toBe(true);
  expect(isMidTerm(winter, [], '2027-03-31')).toBe(true);
  expect(isMidTerm(winter, [], '2027-04-01')).toBe(false);
});

test('nothing is proposed before the work, after it, or without a period', () => {
  for (const stage of ['plan', 'see']) expect(isMidTerm({ ...winter, stage }, [], '2026-12-01')).toBe(false);
  expect(isMidTerm({ stage: 'do', startOn: '2026-04-01' }, [], '2026-12-01')).toBe(false);
  expect(isMidTerm({ ...winter, endOn: '2026-04-01' }, [], '2026-04-01')).toBe(false);
});

test('who has looked back in this cycle is not asked again', () => {
  expect(isMidTerm(winter, [round({})], '2026-12-01')).toBe(false);
  expect(isMidTerm(winter, [round({ phase: 'after' })], '2026-12-01')).toBe(false);
  expect(isMidTerm(winter, [round({ phase: 'before' })], '2026-12-01')).toBe(true);
  expect(isMidTerm(winter, [round({ cycle: 1 })], '2026-12-01')).toBe(true);
  expect(isMidTerm(winter, [round({ deleted: true })], '2026-12-01')).toBe(true);
  expect(isMidTerm(winter, [round({ state: 'closed' })], '2026-12-01')).toBe(true);
});

test('the middle has as many days before it as behind it, or one more', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 1, max: 2000 }), (from, length) => {
      const start = daysAfter('2000-01-01', from);
      const end = daysAfter(start, length);
      const middle = middleOf(start, end);
      const before = (Date.parse(middle) - Date.parse(start)) / 86_400_000;
      const rest = (Date.parse(end) - Date.parse(middle)) / 86_400_000 + 1;
      expect([0, 1]).toContain(before - rest);
    }),
  );
});
