import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hasWord, withWord } from './brings.model.ts';

test('a chip puts its word behind what stands there, and takes only this word away', () => {
  expect(withWord('', '人手', true)).toBe('人手');
  expect(withWord('雪かきの道具10本', '人手', true)).toBe('雪かきの道具10本、人手');
  expect(withWord('雪かきの道具10本、人手、場所', '人手', false)).toBe('雪かきの道具10本、場所');
  expect(withWord('人手はない', '人手', false)).toBe('人手はない');
  expect(withWord('人手、場所', '人手', true)).toBe('人手、場所');
});

test('on and off again leaves the other words as they were', () => {
  const words = fc.uniqueArray(fc.constantFrom('場所', '道具', 'お金', '車 2台'), { maxLength: 4 });
  fc.assert(
    fc.property(words, (others) => {
      const text = others.join('、');
      const on = withWord(text, '人手', true);
      expect(hasWord(on, '人手')).toBe(true);
      expect(withWord(on, '人手', false)).toBe(text);
    }),
  );
});
