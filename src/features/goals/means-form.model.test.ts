import { expect, test } from 'vitest';
import { hasLine, meansChanges, meansFormOf, readMeansDraft, withLine } from './means-form.model.ts';

const form = { costs: '道具は町会が出す', information: '', insurance: '' };

test('a sentence that is tapped becomes a line of its own, and is taken away again without the others', () => {
  const two = withLine('道具は町会が出す', 'お金はかからない', true);
  expect(two).toBe('道具は町会が出す\nお金はかからない');
  expect(hasLine(two, 'お金はかからない')).toBe(true);
  expect(withLine(two, 'お金はかからない', false)).toBe('道具は町会が出す');
  expect(hasLine('お金はかからないはず', 'お金はかからない')).toBe(false);
});

test('only what was changed is written, and an emptied field is emptied', () => {
  expect(meansChanges(form, { ...form, insurance: ' 保険に入る ' })).toEqual({ insurance: '保険に入る' });
  expect(meansChanges(form, { ...form, costs: ' ' })).toEqual({ costs: null });
  expect(meansChanges(form, { ...form, costs: `${form.costs}\n` })).toEqual({});
});

test('a project without means and a draft of another shape begin empty', () => {
  expect(meansFormOf(null)).toEqual({ costs: '', information: '', insurance: '' });
  expect(readMeansDraft(form)).toEqual(form);
  expect(readMeansDraft({ costs: '' })).toBeNull();
});
