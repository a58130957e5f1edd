import { beforeEach, expect, test } from 'vitest';
import { uuid7 } from '#protocol/derived-id.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { createMemoryKv, type MemoryKv } from '#testing/sim/memory-kv.ts';
import { createTestRng } from '#testing/test-ports.ts';
import { foundSpace } from './birth.ts';
import { createCommit } from './commit.ts';

const now = Date.UTC(2026, 10, 22);
let kv: MemoryKv;
const rng = createTestRng(1);
const id = () => uuid7(now, rng.bytes(10));
const [space, hana] = [id(), id()];
const phone = () => ({ kv, clock: { now: () => now }, rng, stamps: createStampClock(() => now, 5) });

beforeEach(async () => {
  kv = createMemoryKv(async () => {});
  await foundSpace(
    phone(),
    space,
    hana,
    [
      { kind: 'space', id: space, fields: { name: '桜町町会', kind: 'group' } },
      { kind: 'member', id: hana, fields: { name: '花', role: 'owner', status: 'active' } },
    ],
    'shared',
  );
});

const logs = (count: number, note: string) =>
  Array.from({ length: count }, () => ({
    kind: 'activityLog' as const,
    id: id(),
    set: { title: '清掃', note, authorId: hana },
  }));

test.each([
  ['401 records', () => logs(401, '')],
  ['more than 256 KiB', () => logs(60, 'あ'.repeat(2000))],
])('%s at once are refused before anything is written, and the person hears of it', async (_, edits) => {
  const before = structuredClone(kv.tables);
  const done = await createCommit(phone())<void>(space, 'activityLog.create', async () => ({
    ok: true,
    value: { edits: edits(), value: undefined },
  }));
  expect(done).toEqual({ ok: false, error: { code: 'mutation.too_large', place: 'ops' } });
  expect({ rows: kv.tables.rows, outbox: kv.tables.outbox, shadow: kv.tables.shadow }).toEqual({
    rows: before.rows,
    outbox: before.outbox,
    shadow: before.shadow,
  });
});

test('400 records at once are one edit', async () => {
  const done = await createCommit(phone())<string>(space, 'activityLog.create', async () => ({
    ok: true,
    value: { edits: logs(400, ''), value: 'written' },
  }));
  expect(done).toEqual({ ok: true, value: 'written' });
  expect(kv.tables.outbox.size).toBe(2);
});
