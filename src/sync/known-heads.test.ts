import { ok } from '#domain/basis/result.ts';
import type { SyncAnswer } from '#protocol/messages.ts';
import { expect, test } from 'vitest';
import { rememberingHeads } from './known-heads.ts';

const rest = { me: null, verdicts: [], rows: [], texts: [], exits: [], cursors: {} };
const request = { protocol: 1, schema: 1, device: '', epoch: null, spaces: [] };

const netAnswering = (answers: { readonly epoch: string; readonly head: number; readonly more?: boolean }[]) =>
  rememberingHeads({
    async sync() {
      const { epoch, head, more = false } = answers.shift() ?? { epoch: '', head: 0 };
      const answer: SyncAnswer = {
        protocol: 1,
        schema: 1,
        epoch,
        now: 0,
        me: [],
        spaces: [{ ...rest, id: 's', head, more }],
      };
      return ok(answer);
    },
    openSession: async () => ok(undefined),
    listen: () => () => undefined,
  });

test('a poke that only echoes what the last answer brought is known, a later one is not', async () => {
  const net = netAnswering([{ epoch: 'a', head: 7 }]);
  expect(net.isKnown('s', 1)).toBe(false);
  await net.sync(request);
  expect([net.isKnown('s', 7), net.isKnown('s', 8), net.isKnown('other', 1)]).toEqual([true, false, false]);
});

test('nothing is taken as known while pages are missing, after a failure, or from another server', async () => {
  const net = netAnswering([
    { epoch: 'a', head: 7, more: true },
    { epoch: 'a', head: 7 },
    { epoch: 'restored', head: 3 },
  ]);
  await net.sync(request);
  expect(net.isKnown('s', 7)).toBe(false);
  await net.sync(request);
  expect(net.isKnown('s', 7)).toBe(true);
  await net.sync(request);
  expect([net.isKnown('s', 3), net.isKnown('s', 4)]).toEqual([true, false]);
  net.forget();
  expect(net.isKnown('s', 3)).toBe(false);
});
