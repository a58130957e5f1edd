import type { Kv, ShownRow } from '#replica/kv.ts';
import { createMemoryKv } from '#testing/sim/memory-kv.ts';
import { createTestTimers } from '#testing/test-ports.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openDatabase } from './database.ts';
import { createDexieKv } from './dexie-kv.ts';

let count = 0;

const onDisk = () => {
  count += 1;
  return createDexieKv(openDatabase(`kv-${count}`));
};

const inMemory = () => createMemoryKv(async () => {});

const row = (space: string, id: string, kind: string, sort: string, parent?: string): ShownRow => ({
  key: `${space}/${id}`,
  space,
  kindKey: `${space}/${kind}`,
  ...(parent ? { parentKey: `${space}/${kind}/${parent}` } : {}),
  sort,
  id,
  kind,
  scope: 'all',
  seq: 1,
  stamp: '',
  fields: {},
});

describe.each([
  ['in IndexedDB', onDisk],
  ['in memory', inMemory],
])('the disk %s', (_, open: () => Kv) => {
  test('keeps nothing of a transaction that fails', async () => {
    const kv = open();
    await kv.write((tx) => tx.put('rows', [row('a', '1', 'member', '')]));
    await expect(
      kv.write(async (tx) => {
        await tx.delete('rows', ['a/1']);
        await tx.put('rows', [row('a', '2', 'member', '')]);
        throw new Error('pulled the plug');
      }),
    ).rejects.toThrow('pulled the plug');
    expect((await kv.read((tx) => tx.list('rows'))).map((one) => one.key)).toEqual(['a/1']);
  });

  test('lets one transaction after the other read and write', async () => {
    const kv = open();
    const countOne = () =>
      kv.write(async (tx) => {
        const entry = await tx.get('device', 'device');
        await Promise.resolve();
        await tx.put('device', [{ key: 'device', id: 'd', epoch: null, lastStamp: `${entry?.lastStamp ?? ''}x` }]);
      });
    await Promise.all([countOne(), countOne(), countOne()]);
    expect((await kv.read((tx) => tx.get('device', 'device')))?.lastStamp).toBe('xxx');
  });

  test('does not mix spaces whose ids begin alike', async () => {
    const kv = open();
    await kv.write((tx) => tx.put('rows', [row('a', '1', 'm', ''), row('ab', '1', 'm', ''), row('a-', '1', 'm', '')]));
    expect((await kv.read((tx) => tx.where('rows', 'space', 'a'))).map((one) => one.key)).toEqual(['a/1']);
    expect((await kv.read((tx) => tx.where('rows', 'kindKey', 'a/m'))).map((one) => one.key)).toEqual(['a/1']);
  });
});

test('IndexedDB and memory answer alike, whatever is written', async () => {
  const someRow = fc
    .record({
      space: fc.constantFrom('a', 'b'),
      id: fc.constantFrom('1', '2', '3', '4', '5'),
      kind: fc.constantFrom('member', 'remark'),
      sort: fc.constantFrom('', 'あ', '2026-11-22', 'z'),
      parent: fc.option(fc.constantFrom('p', 'q'), { nil: undefined }),
    })
    .map((one) => row(one.space, one.id, one.kind, one.sort, one.parent));
  const step = fc.oneof(
    fc.record({ put: fc.array(someRow, { maxLength: 4 }) }),
    fc.record({ drop: fc.array(fc.constantFrom('a/1', 'a/2', 'b/1'), { maxLength: 2 }) }),
  );
  const questions = [
    ['space', 'a'],
    ['space', 'b'],
    ['kindKey', 'a/member'],
    ['kindKey', 'b/remark'],
    ['parentKey', 'a/remark/p'],
    ['parentKey', 'b/member/q'],
  ] as const;
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 8 }), async (steps) => {
      const kvs = [onDisk(), inMemory()];
      for (const kv of kvs) {
        for (const one of steps) {
          await kv.write((tx) => ('put' in one ? tx.put('rows', one.put) : tx.delete('rows', one.drop)));
        }
      }
      const ask = (kv: Kv) =>
        kv.read(async (tx) => [
          await tx.list('rows'),
          ...(await Promise.all(questions.map(([index, value]) => tx.where('rows', index, value)))),
        ]);
      const [disk, memory] = await Promise.all(kvs.map(ask));
      expect(disk).toEqual(memory);
    }),
    { numRuns: 30 },
  );
});

test('a disk that does not answer is told of after five seconds', async () => {
  const timers = createTestTimers(0);
  count += 1;
  const db = openDatabase(`kv-${count}`);
  const told: boolean[] = [];
  const kv = createDexieKv(db, { timers, onStuck: (isStuck) => told.push(isStuck) });
  await kv.write((tx) => tx.put('rows', []));
  timers.pass(6000);
  expect(told).toEqual([]);
  let release = () => {};
  const held = kv.write(
    (tx) =>
      new Promise<void>((resolve) => {
        release = resolve;
        void keepBusy();
        async function keepBusy(): Promise<void> {
          for (let turn = 0; turn < 200; turn += 1) await tx.get('device', 'device');
          resolve();
        }
      }),
  );
  timers.pass(6000);
  expect(told).toEqual([true]);
  release();
  await held;
  expect(told).toEqual([true, false]);
  expect(timers.waiting()).toBe(0);
});
