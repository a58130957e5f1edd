import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createStampClock, maxStampTime, readStamp, stampTime, writeStamp } from './stamp.ts';

const parts = fc.tuple(
  fc.integer({ min: 0, max: maxStampTime }),
  fc.integer({ min: 0, max: 2 ** 24 - 1 }),
  fc.integer({ min: 0, max: 2 ** 30 - 1 }),
);

test('a stamp is read as it was written', () => {
  fc.assert(
    fc.property(parts, ([time, counter, device]) => {
      const stamp = writeStamp(time, counter, device);
      expect(stamp).toHaveLength(16);
      expect(readStamp(stamp)).toEqual({ time, counter, device });
    }),
  );
});

test('stamps sort as text the way their times sort', () => {
  fc.assert(
    fc.property(parts, parts, (a, b) => {
      const [x, y] = [writeStamp(...a), writeStamp(...b)];
      const order = a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
      expect(Math.sign(order)).toBe(x < y ? -1 : x > y ? 1 : 0);
    }),
  );
});

test('a clock never repeats and never goes back, whatever the wall clock does', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -10, max: 2 ** 43 }), { minLength: 2, maxLength: 60 }), (walls) => {
      let wall = 0;
      const clock = createStampClock(() => wall, 7);
      let last = '';
      for (const next of walls) {
        wall = next;
        const stamp = clock.next();
        expect(stamp > last).toBe(true);
        last = stamp;
      }
    }),
  );
});

test('a clock goes on after what it has seen, but does not follow a stamp from beyond the limit', () => {
  const clock = createStampClock(() => 1000, 1);
  clock.witness(writeStamp(5000, 3, 9), 6000);
  expect(stampTime(clock.next())).toBe(5000);
  clock.witness(writeStamp(99_000, 0, 9), 6000);
  expect(stampTime(clock.next())).toBe(5000);
});

test('a restarted phone goes on after its last stamp', () => {
  const first = createStampClock(() => 9000, 1);
  const last = first.next();
  const second = createStampClock(() => 10, 2, last);
  expect(second.next() > last).toBe(true);
});

test('a full counter moves on to the next millisecond', () => {
  const clock = createStampClock(() => 50, 1, writeStamp(50, 2 ** 24 - 1, 1));
  expect(readStamp(clock.next())).toEqual({ time: 51, counter: 0, device: 1 });
});

test('other texts are no stamps', () => {
  for (const text of ['', 'short', `${'-'.repeat(15)}!`, '-'.repeat(17), 5, null]) expect(readStamp(text)).toBeNull();
});
