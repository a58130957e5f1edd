import { expect, test } from 'vitest';
import { circularChanges, emptyCircular, newCircularOf, problemsOf, readCircularDraft } from './circular-form.model.ts';

const form = { ...emptyCircular('2026-11-22', '桜町町内会'), title: '雪かきの道具', body: '倉庫にあります。' };

test('a circular needs a title and something to tell', () => {
  expect(problemsOf(emptyCircular('2026-11-22', '')).map(({ key }) => key)).toEqual([
    'circular_untitled',
    'error_body',
  ]);
  expect(problemsOf(form)).toEqual([]);
});

test('what is too long is said with its limit, and nothing of it is cut', () => {
  const long = { ...form, title: 'あ'.repeat(101), body: 'い'.repeat(4001), sender: 'う'.repeat(101) };
  expect(problemsOf(long)).toEqual([
    { fieldId: 'title', key: 'error_title_long', limit: 100 },
    { fieldId: 'body', key: 'error_body_long', limit: 4000 },
    { fieldId: 'sender', key: 'error_sender_long', limit: 100 },
  ]);
  expect(newCircularOf(long).title).toHaveLength(101);
});

test('only what was changed is written; what was emptied goes', () => {
  const before = { ...form, until: '2026-12-01' };
  expect(circularChanges(before, { ...before, until: '', title: ' 雪かきの道具 ' })).toEqual({ until: null });
});

test('a draft of another shape is none', () => {
  expect(readCircularDraft({ ...form })).toEqual(form);
  for (const kept of [null, 'x', { title: 'x' }, { ...form, until: 3 }]) expect(readCircularDraft(kept)).toBeNull();
});
