import { afterEach, expect, test, vi } from 'vitest';
import { notify, notifyWaiting, useNotices } from './notices.ts';

const shown = () => useNotices.getState().shown;

afterEach(() => {
  for (const notice of shown()) useNotices.getState().dismiss(notice.id);
});

test('a message that can be undone stays longer', () => {
  const undo = vi.fn();
  notify({ text: '記録しました', undo });
  notify({ text: '保存しました' });
  expect(shown().map(({ text, stays }) => [text, stays])).toEqual([
    ['記録しました', 10_000],
    ['保存しました', 6_000],
  ]);
  shown()[0]?.undo?.();
  expect(undo).toHaveBeenCalledOnce();
});

test('the screen never fills with messages', () => {
  for (const text of ['一', '二', '三']) notify({ text });
  expect(shown().map(({ text }) => text)).toEqual(['二', '三']);
});

test('a message can be put away', () => {
  notify({ text: '保存しました' });
  useNotices.getState().dismiss(shown()[0]?.id ?? 0);
  expect(shown()).toEqual([]);
});

test('that something is under way is said until it is over', () => {
  const isOver = notifyWaiting('読みこんでいます');
  notify({ text: '保存しました' });
  expect(shown()[0]?.stays).toBeGreaterThan(60_000);
  isOver();
  expect(shown().map(({ text }) => text)).toEqual(['保存しました']);
});
