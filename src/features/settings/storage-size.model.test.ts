import { expect, test } from 'vitest';
import { isLow, readableSize } from './storage-size.model.ts';

test.each([
  [0, { unit: 'kilobytes', size: 0, digits: 0 }],
  [1, { unit: 'kilobytes', size: 1, digits: 0 }],
  [999_000, { unit: 'kilobytes', size: 999, digits: 0 }],
  [1_500_000, { unit: 'megabytes', size: 1.5, digits: 1 }],
  [48_000_000, { unit: 'megabytes', size: 48, digits: 0 }],
  [2_500_000_000, { unit: 'gigabytes', size: 2.5, digits: 1 }],
])('%i bytes are shown in a unit people know', (bytes, shown) => {
  expect(readableSize(bytes)).toEqual(shown);
});

test('less than 200 MB are told', () => {
  expect([isLow(199_999_999), isLow(200_000_000)]).toEqual([true, false]);
});
