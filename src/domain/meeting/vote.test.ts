import { expect, test } from 'vitest';
import { castCount, choiceFields, choicesOf, resultOf } from './vote.ts';

const plain = choiceFields([
  { id: 'held', text: '保留' },
  { id: 'no', text: '反対' },
  { id: 'yes', text: '賛成' },
]);

test('the three plain choices stand in their order whatever order they were written in', () => {
  expect(choicesOf(plain).map(({ text }) => text)).toEqual(['賛成', '反対', '保留']);
  const own = choiceFields(['2日', '9日'].map((text, at) => ({ id: `c${at + 1}`, text })));
  expect(choicesOf(own)).toEqual([
    { id: 'c1', text: '2日' },
    { id: 'c2', text: '9日' },
  ]);
});

test('there is no result before the server has counted, also on the phone that closed it', () => {
  expect(resultOf({ ...plain, state: 'open' })).toBeNull();
  expect(resultOf({ ...plain, state: 'closed' })).toBeNull();
  expect(castCount(plain)).toBe(0);
  const counted = {
    ...plain,
    state: 'closed',
    'count.yes': 3,
    'count.no': 0,
    'count.held': 1,
    'count.cast': 4,
  } as const;
  expect(resultOf(counted)?.map(({ count }) => count)).toEqual([3, 0, 1]);
  expect(castCount(counted)).toBe(4);
});
