import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { differenceOf } from './text-difference.ts';

const before = '集会所に集まりました。落ち葉を十袋。雨で早めに終わりました。';

test('a sentence that was put right is told with what stood there before', () => {
  expect(differenceOf(before, before.replace('十袋', '十二袋'))).toEqual([
    { sort: 'gone', text: '落ち葉を十袋。' },
    { sort: 'new', text: '落ち葉を十二袋。' },
  ]);
});

test('what was written on at the end is told alone, however long the rest is', () => {
  expect(differenceOf(before, `${before}次は土曜です。九時から。`)).toEqual([
    { sort: 'new', text: '次は土曜です。九時から。' },
  ]);
});

test('a text that was written anew is no difference, and neither is one that stayed', () => {
  expect(differenceOf('雨でした。', '晴れ。')).toBeNull();
  expect(differenceOf(before, before)).toBeNull();
});

test('nothing is told that stands in neither text, and nothing new that stood there with the same count', () => {
  assert(
    property(string({ maxLength: 60 }), string({ maxLength: 60 }), (a, b) => {
      for (const { sort, text } of differenceOf(a, b) ?? []) expect(sort === 'gone' ? a : b).toContain(text);
    }),
  );
});
