import { expect, test } from 'vitest';
import { readWords, wordChanges, wordsOf } from './log-words.model.ts';

const log = { id: 'l', spaceId: 's', note: '寒かった', good: null };

test('only the words somebody changed are written, so that two people can write different ones', () => {
  const before = wordsOf(log);
  expect(before).toEqual({ note: '寒かった', good: '', trouble: '' });
  expect(wordChanges(before, { ...before, good: ' 子どもも来た ' })).toEqual({ good: '子どもも来た' });
  expect(wordChanges(before, { ...before, note: ' ' })).toEqual({ note: null });
  expect(wordChanges(before, { ...before })).toEqual({});
});

test('a draft of another shape is not taken for words', () => {
  expect(readWords({ note: 'a', good: '', trouble: '' })).toEqual({ note: 'a', good: '', trouble: '' });
  for (const wrong of [null, 'a', { note: 'a' }, { note: 1, good: '', trouble: '' }])
    expect(readWords(wrong)).toBeNull();
});
