import { expect, test, vi } from 'vitest';
import { createReading } from './lost-read.ts';

const inactive = () => Object.assign(new Error('over'), { name: 'TransactionInactiveError' });

test('a page whose reading was lost keeps what it showed, and asks again', async () => {
  const reading = createReading<string>();
  const again = vi.fn();
  expect(await reading.ask(async () => 'three logs', ['a group'], again)).toBe('three logs');
  expect(await reading.ask(() => Promise.reject(inactive()), ['a group'], again)).toBe('three logs');
  expect(again).toHaveBeenCalledTimes(1);
  expect(await reading.ask(async () => 'four logs', ['a group'], again)).toBe('four logs');
});

test('of another group it shows nothing rather than the last one', async () => {
  const reading = createReading<string>();
  await reading.ask(async () => 'three logs', ['a group'], vi.fn());
  expect(await reading.ask(() => Promise.reject(inactive()), ['another'], vi.fn())).toBeUndefined();
});

test('a page that never gets an answer says so at last', async () => {
  const reading = createReading<string>();
  const again = vi.fn();
  for (let time = 0; time < 5; time += 1) {
    expect(await reading.ask(() => Promise.reject(inactive()), ['a group'], again)).toBeUndefined();
  }
  await expect(reading.ask(() => Promise.reject(inactive()), ['a group'], again)).rejects.toThrow('over');
  expect(again).toHaveBeenCalledTimes(5);
});

test('another fault is told at once', async () => {
  const again = vi.fn();
  const broken = createReading<string>().ask(() => Promise.reject(new TypeError('no such field')), [], again);
  await expect(broken).rejects.toThrow('no such field');
  expect(again).not.toHaveBeenCalled();
});
