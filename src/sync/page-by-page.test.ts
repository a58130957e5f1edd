import { ok } from '#domain/basis/result.ts';
import { limits } from '#protocol/messages.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { createStampClock } from '#protocol/stamp.ts';
import type { Kv } from '#replica/kv.ts';
import { handleSync } from '#server/sync/handle-sync.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { createTestRng } from '#testing/test-ports.ts';
import { expect, test } from 'vitest';
import { syncOnce, type SyncPorts } from './sync-once.ts';

/** Hana's tablet lacks two pages of her group; what it asks and what it writes is noted in its order. */
const tabletThatLacksMuch = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const logs = limits.pageRows + 50;
  for (let log = 0; log < logs; log += 1) {
    await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: `清掃 ${log}` }));
  }
  await hana.sync();
  const tablet = await town.phone('hana');
  const said: string[] = [];
  const now = () => Date.UTC(2026, 10, 22, 2);
  const { store } = town;
  const server = { store, now, stamps: createStampClock(now, 7), randomBytes: createTestRng(9).bytes };
  const kv: Kv = {
    read: tablet.ports.kv.read,
    write: (work) =>
      tablet.ports.kv.write((tx) =>
        work({
          ...tx,
          put(table, values) {
            if (table === 'rows' && values.length > 1) said.push('writes a page');
            return tx.put(table, values);
          },
        }),
      ),
  };
  const ports: SyncPorts = {
    ...tablet.ports,
    kv,
    net: {
      async sync(request) {
        const pushed = request.spaces.some(({ push }) => push.length > 0);
        said.push(pushed ? 'sends an edit' : 'asks');
        const read = readSyncRequest(JSON.parse(JSON.stringify(request)));
        if (!read.ok) throw new Error(read.error.code);
        const { answer } = await handleSync(server, 'hana', read.value);
        return ok(JSON.parse(JSON.stringify(answer)));
      },
      openSession: async () => ok(undefined),
      listen: () => () => undefined,
    },
  };
  return { tablet, space, logs, said, ports };
};

const countLogs = async (kv: Kv, space: string): Promise<number> =>
  (await kv.read((tx) => tx.where('rows', 'kindKey', `${space}/activityLog`))).length;

test('the next page is on its way while this one is written', async () => {
  const { tablet, space, logs, said, ports } = await tabletThatLacksMuch();
  await must(syncOnce(ports));
  const pages = said.slice(said.indexOf('writes a page') - 1);
  expect(pages.slice(0, 3)).toEqual(['asks', 'writes a page', 'writes a page']);
  expect(await countLogs(tablet.ports.kv, space)).toBe(logs);
});

test('what a person writes while pages come is sent before the next one is asked for', async () => {
  const { tablet, space, logs, said, ports } = await tabletThatLacksMuch();
  await tablet.sync();
  const text = { on: '2026-11-23', title: 'いま書いた' };
  let hasWritten = false;
  const slow: SyncPorts = {
    ...ports,
    net: {
      ...ports.net,
      async sync(request) {
        const answer = await ports.net.sync(request);
        const [first] = answer.ok ? answer.value.spaces : [];
        if (first?.more && !hasWritten) {
          hasWritten = true;
          await must(tablet.store.activities.createLog(space, text));
        }
        return answer;
      },
    },
  };
  await tablet.ports.kv.write(async (tx) => {
    const entry = await tx.get('spaces', space);
    if (entry) await tx.put('spaces', [{ ...entry, cursors: {}, isRenewing: true }]);
  });
  await must(syncOnce(slow));
  expect(said).toContain('sends an edit');
  expect(said.indexOf('sends an edit')).toBe(said.indexOf('writes a page') + 1);
  expect(await countLogs(tablet.ports.kv, space)).toBe(logs + 1);
});

test('a phone that is put down sends what waits and fetches no further page; the rest comes when somebody looks', async () => {
  const { tablet, space, logs, said, ports } = await tabletThatLacksMuch();
  let isSeen = true;
  const pocketed: SyncPorts = {
    ...ports,
    shouldRest: () => !isSeen,
    net: {
      ...ports.net,
      async sync(request) {
        const answer = await ports.net.sync(request);
        if (answer.ok && answer.value.spaces[0]?.more) isSeen = false;
        return answer;
      },
    },
  };
  await must(syncOnce(pocketed));
  const found = await countLogs(tablet.ports.kv, space);
  expect(found).toBeGreaterThan(0);
  expect(found).toBeLessThan(logs);

  await must(tablet.store.activities.createLog(space, { on: '2026-11-23', title: 'ポケットの中で' }));
  said.length = 0;
  await must(syncOnce(pocketed));
  expect(said[0]).toBe('sends an edit');
  expect((await tablet.ports.kv.read((tx) => tx.list('outbox'))).length).toBe(0);

  isSeen = true;
  await must(syncOnce({ ...ports, shouldRest: () => !isSeen }));
  expect(await countLogs(tablet.ports.kv, space)).toBe(logs + 1);
});

test('a server that says nothing of what it is asked is asked once, not for ever', async () => {
  const { tablet, ports } = await tabletThatLacksMuch();
  await tablet.sync();
  let asked = 0;
  const mute: SyncPorts['net'] = {
    ...ports.net,
    async sync(request) {
      asked += 1;
      const answer = await ports.net.sync(request);
      return answer.ok ? ok({ ...answer.value, spaces: [] }) : answer;
    },
  };
  expect(await syncOnce({ ...ports, net: mute })).toEqual({
    ok: false,
    error: { code: 'refused', reason: 'answer.empty' },
  });
  expect(asked).toBe(1);
});
