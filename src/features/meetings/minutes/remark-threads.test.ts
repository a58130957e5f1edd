import fc from 'fast-check';
import { expect, test } from 'vitest';
import { remarkThreads } from './remark-threads.ts';

const remark = (id: string, replyToId: string | null = null, writtenAt = 1) => ({
  id,
  spaceId: 's',
  replyToId,
  writtenAt,
});

test('an answer stands under its question, an answer to an answer too', () => {
  const threads = remarkThreads([remark('q', null, 1), remark('x', null, 2), remark('a', 'q', 3), remark('b', 'a', 4)]);
  expect(threads.map((one) => [one.remark.id, one.replies.map(({ id }) => id)])).toEqual([
    ['q', ['a', 'b']],
    ['x', []],
  ]);
});

test('an answer to something that is gone stands alone', () => {
  expect(remarkThreads([remark('a', 'gone')]).map((one) => one.remark.id)).toEqual(['a']);
});

test('whatever answers whatever, everything said stands on the paper once', () => {
  const ids = ['a', 'b', 'c', 'd', 'e'];
  const one = fc.record({ to: fc.constantFrom(...ids, null), at: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(one, { minLength: 5, maxLength: 5 }), (links) => {
      const remarks = links.map(({ to, at }, index) => remark(ids[index] ?? '', to, at));
      const told = remarkThreads(remarks).flatMap((thread) => [thread.remark, ...thread.replies]);
      expect(told.map(({ id }) => id).sort()).toEqual(ids);
    }),
  );
});
