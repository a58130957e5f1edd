import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decideField, type FieldNow } from './merge.ts';
import { writeStamp } from './stamp.ts';

const stamp = fc
  .tuple(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 1, max: 3 }))
  .map(([t, d]) => writeStamp(t, 0, d));
const value = fc.constantFrom('赤', '青', '白', null);
const fresh = writeStamp(1000, 0, 0);

interface Write {
  readonly value: string | null;
  readonly at: string;
  readonly base: string | null;
}

/** Lets writes reach the server in this order. */
const arrive = (writes: readonly Write[]) => {
  let now: FieldNow = { value: undefined, stamp: null };
  const kept: (string | null)[] = [];
  for (const write of writes) {
    const decision = decideField(now, { ...write, fresh });
    if (decision.shown === 'edit') {
      if (decision.displaced) kept.push(now.value as string | null);
      now = { value: write.value, stamp: decision.stamp };
    } else if (decision.shown === 'current') kept.push(write.value);
  }
  return { now, kept };
};

test('an edit of what the person saw applies, whatever the clocks say', () => {
  fc.assert(
    fc.property(stamp, stamp, value, value, (seen, at, before, after) => {
      const decision = decideField({ value: before, stamp: seen }, { value: after, at, base: seen, fresh });
      expect(decision).toMatchObject({ shown: 'edit', displaced: false });
      if (decision.shown === 'edit') expect(decision.stamp > seen).toBe(true);
    }),
  );
});

test('of writes that did not know of each other the latest is shown, in whatever order they arrive', () => {
  const writes = fc.uniqueArray(fc.record({ value, at: stamp }), { selector: (w) => w.at, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(writes, fc.infiniteStream(fc.nat()), (list, keys) => {
      const blind = list.map((write) => ({ ...write, base: null }));
      const order = blind.map((write) => [keys.next().value, write] as const).sort((a, b) => a[0] - b[0]);
      const latest = [...list].sort((a, b) => (a.at < b.at ? 1 : -1))[0];
      const arrived = arrive(order.map(([, write]) => write));
      expect(arrived.now.stamp).toBe(latest?.at);
      expect(arrived.now.value).toBe(latest?.value);
    }),
  );
});

test('no value is lost: what is not shown and not the same is kept', () => {
  const writes = fc.uniqueArray(fc.record({ value, at: stamp }), { selector: (w) => w.at, minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(writes, (list) => {
      const { now, kept } = arrive(list.map((write) => ({ ...write, base: null })));
      for (const write of list) expect([now.value, ...kept]).toContain(write.value);
    }),
  );
});

test('the same edit again changes nothing', () => {
  fc.assert(
    fc.property(stamp, value, (at, shown) => {
      const write = { value: shown, at, base: null };
      expect(arrive([write, write])).toEqual(arrive([write]));
    }),
  );
});

test('two people who write the same are not in conflict', () => {
  const { now, kept } = arrive([
    { value: '晴れ', at: writeStamp(10, 0, 1), base: null },
    { value: '晴れ', at: writeStamp(5, 0, 2), base: null },
  ]);
  expect(now.value).toBe('晴れ');
  expect(kept).toEqual([]);
});
