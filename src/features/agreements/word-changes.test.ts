import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wordChanges } from './word-changes.ts';

it('shows the word that changed and leaves the rest alone', () => {
  const runs = wordChanges('町内会は道具を出します。', '学生会は道具を出します。', 'ja');
  expect(runs.filter(({ change }) => change === 'kept').map(({ text }) => text)).toContain('会は道具を出します。');
  expect(wordChanges('同じ文です。', '同じ文です。', 'ja')).toEqual([{ change: 'kept', text: '同じ文です。' }]);
});

it('holds both texts whole: what stayed and went is the old one, what stayed and came the new one', () => {
  const words = fc.array(fc.constantFrom('雪', '道', 'を', 'あける', '。', 'a', ' '), { maxLength: 20 });
  fc.assert(
    fc.property(words, words, (old, young) => {
      const runs = wordChanges(old.join(''), young.join(''), 'ja');
      const without = (change: 'added' | 'removed') =>
        runs
          .filter((run) => run.change !== change)
          .map(({ text }) => text)
          .join('');
      expect(without('added')).toBe(old.join(''));
      expect(without('removed')).toBe(young.join(''));
    }),
  );
});
