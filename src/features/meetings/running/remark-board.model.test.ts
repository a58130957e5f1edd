import type { Remark } from '#store/minutes.ts';
import { expect, test } from 'vitest';
import { columnsOf } from './remark-board.model.ts';
import { spentText } from './running.model.ts';

const remark = (id: string, fields: Partial<Remark> = {}): Remark => ({ id, spaceId: 's', text: id, ...fields });

const shape = (columns: ReturnType<typeof columnsOf>) =>
  columns.map(({ type, threads }) => [type, threads.map((one) => [one.remark.id, ...one.replies.map(({ id }) => id)])]);

test('remarks stand by type, and a reply under what it answers', () => {
  const remarks = [
    remark('雨なら中止か', { type: 'question' }),
    remark('屋台を増やす', { type: 'proposal' }),
    remark('前日の昼に決める', { type: 'opinion', replyToId: '雨なら中止か' }),
    remark('昼では遅い', { type: 'worry', replyToId: '前日の昼に決める' }),
    remark('去年は混んだ'),
  ];
  expect(shape(columnsOf(remarks))).toEqual([
    ['question', [['雨なら中止か', '前日の昼に決める', '昼では遅い']]],
    ['proposal', [['屋台を増やす']]],
    ['none', [['去年は混んだ']]],
  ]);
  expect(shape(columnsOf(remarks, 'proposal'))).toEqual([['proposal', [['屋台を増やす']]]]);
});

test('a reply stays when its remark was deleted, and replies in a circle are still there', () => {
  expect(shape(columnsOf([remark('a', { replyToId: 'gone', type: 'worry' })]))).toEqual([['worry', [['a']]]]);
  const circle = [remark('a', { replyToId: 'b' }), remark('b', { replyToId: 'a' })];
  expect(
    columnsOf(circle)
      .flatMap(({ threads }) => threads)
      .flatMap((one) => [one.remark, ...one.replies]).length,
  ).toBe(2);
});

test('time is written as people read it', () => {
  expect(['0', '272000', '3872000', '-5000'].map((ms) => spentText(Number(ms)))).toEqual([
    '0:00',
    '4:32',
    '1:04:32',
    '0:00',
  ]);
});
