import { expect, test } from 'vitest';
import { LastYear, NextDay, SafetyNow, TodayChecks, TodayHere } from './today-parts.ts';

test('the first page is not taken away again: once it hears of today, nothing of it has to wait', async () => {
  await TodayHere.fetch();
  const others = { SafetyNow, NextDay, TodayChecks, LastYear };
  const waiting = Object.entries(others).filter(([, one]) => !one.isHere());
  expect(waiting.map(([name]) => name)).toEqual([]);
  expect(TodayHere.isHere()).toBe(true);
});
