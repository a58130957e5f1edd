import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareItemNumbers } from './item-number.ts';

const sorted = (numbers: readonly string[]) => numbers.toSorted(compareItemNumbers);

test.each([
  [['1-2-3', '1-10', '2-1', '10-1']],
  [['1', '1-1', '1-1-1', '1-2']],
  [['Ⅰ-(1)-①', 'Ⅰ-(2)-③', 'Ⅱ-(1)-①', 'Ⅴ-(1)', 'Ⅸ-(1)', 'Ⅹ-(1)']],
  [['一', '二', '三', '九', '十', '十一', '二十']],
  [['１−１', '1-2', '１ー３']],
  [['A1', 'A2', 'A10', 'B1']],
  [['1', '2', 'あ', 'い', '']],
  [['人', '会', '会計']],
])('%s stand as a plan prints them', (inOrder) => {
  expect(sorted(inOrder.toReversed())).toEqual(inOrder);
});

test('the same number written otherwise is the same', () => {
  expect(compareItemNumbers('１－２', '1-2')).toBe(0);
  expect(compareItemNumbers('Ⅰ-(2)', 'ⅰ（２）')).toBe(0);
});

test('whatever stands there, the order holds together', () => {
  const number = fc.string({ unit: fc.constantFrom('1', '2', '0', '-', 'Ⅱ', '三', '十', '①', 'a', ' ', '(') });
  fc.assert(
    fc.property(number, number, number, (a, b, c) => {
      expect(Math.sign(compareItemNumbers(a, b))).toBe(-Math.sign(compareItemNumbers(b, a)) + 0);
      if (compareItemNumbers(a, b) <= 0 && compareItemNumbers(b, c) <= 0)
        expect(compareItemNumbers(a, c)).toBeLessThanOrEqual(0);
    }),
  );
});
