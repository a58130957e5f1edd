import { expect, test } from 'vitest';
import { draftLike } from './draft-shape.ts';

const read = draftLike({ title: '', isDrill: false });

test('a draft comes back as it was typed, and nothing else with it', () => {
  expect(read({ title: '大雨', isDrill: true, old: 'x' })).toEqual({ title: '大雨', isDrill: true });
});

test('a draft of another shape is none', () => {
  for (const one of [null, 'text', { title: '大雨' }, { title: 3, isDrill: true }]) expect(read(one)).toBeNull();
});
