import { err, ok } from '#domain/basis/result.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { ownVersions } from '#protocol/versions.ts';
import { createMemoryStore } from '#server/store/memory-store.ts';
import { handleSync } from '#server/sync/handle-sync.ts';
import type { Net } from '#sync/ports.ts';
import { syncOnce } from '#sync/sync-once.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { createTestRng } from '#testing/test-ports.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';
import { ledgerOf } from './ledger.ts';

const start = Date.UTC(2026, 10, 22, 1);

test('a log whose answer was lost on the way is sent again and stands there once, with its money line', async () => {
  const device = await createTestStore();
  const server = {
    versions: ownVersions,
    store: createMemoryStore('epoch-1'),
    now: () => start,
    stamps: createStampClock(() => start, 7),
    randomBytes: createTestRng(998).bytes,
  };
  let lost = 0;
  /** The server does its work; whether its answer arrives is another matter. */
  const net: Net = {
    async sync(request) {
      const read = readSyncRequest(JSON.parse(JSON.stringify(request)));
      if (!read.ok) return err({ code: 'refused', reason: read.error.code });
      const { answer } = await handleSync(server, 'hana', read.value);
      if (lost > 0) {
        lost -= 1;
        return err({ code: 'offline' });
      }
      return ok(JSON.parse(JSON.stringify(answer)));
    },
    openSession: async () => ok(undefined),
    listen: () => () => undefined,
  };
  const sync = () => syncOnce({ ...device.ports, net });
  const { store } = device;
  const { space } = await foundGroup(store);
  await must(sync());
  const { id } = await must(store.activities.createLog(space, { on: '2026-11-22', title: '清掃' }));
  await must(ledgerOf(store).addEntry(space, id, { summary: 'お茶', moneyOut: 1200 }));
  lost = 1;
  expect((await sync()).ok).toBe(false);
  await must(sync());
  expect(await store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
  expect((await store.activities.listLogs(space)).records).toMatchObject([{ id, title: '清掃' }]);
  expect(await ledgerOf(store).listEntries(space, id)).toHaveLength(1);
  const empty = await createTestStore();
  await must(empty.store.spaces.adopt(space, (await store.spaces.findSpace(space))?.me.memberId ?? ''));
  await must(syncOnce({ ...empty.ports, net }));
  expect((await empty.store.activities.listLogs(space)).records).toHaveLength(1);
});
