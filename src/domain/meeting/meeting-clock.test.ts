import fc from 'fast-check';
import { expect, test } from 'vitest';
import { itemTime, itemToCome, runState, spentWhenLeft } from './meeting-clock.ts';

const start = Date.UTC(2026, 10, 22, 10);
const item = { id: 'a', minutesPlanned: 10, spentSeconds: 60 };
const run = { startedAt: start, currentItemId: 'a', itemStartedAt: start };

test('an item that was talked about before goes on where it stopped, also after a phone call', () => {
  expect(itemTime(run, item, start + 4 * 60_000)).toEqual({
    elapsedMs: 5 * 60_000,
    plannedMs: 10 * 60_000,
    share: 0.5,
    isOver: false,
  });
  expect(itemTime(run, item, start + 9 * 60_000).isOver).toBe(true);
});

test('nothing runs before the start, after the end, and under another item', () => {
  expect(runState({})).toBe('before');
  expect(runState({ ...run, endedAt: start + 1 })).toBe('ended');
  expect(itemTime({ ...run, endedAt: start + 1 }, item, start + 60_000).elapsedMs).toBe(60_000);
  expect(itemTime({ ...run, currentItemId: 'b' }, item, start + 60_000).elapsedMs).toBe(60_000);
});

test('without minutes planned there is no share and no end', () => {
  expect(itemTime(run, { id: 'a' }, start + 1_000)).toEqual({
    elapsedMs: 1_000,
    plannedMs: null,
    share: null,
    isOver: false,
  });
});

test('a clock set back takes nothing away, and later is never less', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(1e9), (at, later) => {
      const [one, two] = [itemTime(run, item, start + at), itemTime(run, item, start + at + later)];
      expect(one.elapsedMs).toBeGreaterThanOrEqual(60_000);
      expect(two.elapsedMs).toBeGreaterThanOrEqual(one.elapsedMs);
      expect(spentWhenLeft(run, item, start + at)).toBeLessThanOrEqual(86_400);
    }),
  );
});

test('after the last item come those that were left out, and then none', () => {
  const agenda = [{ id: 'a', isDone: false }, { id: 'b', isDone: true }, { id: 'c' }];
  expect(itemToCome(agenda, null)?.id).toBe('a');
  expect(itemToCome(agenda, 'a')?.id).toBe('c');
  expect(itemToCome(agenda, 'c')?.id).toBe('a');
  expect(itemToCome([{ id: 'a', isDone: true }], 'a')).toBeUndefined();
});
