import { err, ok } from '#domain/basis/result.ts';
import { readSyncRequest } from '#protocol/request-check.ts';
import { createStampClock } from '#protocol/stamp.ts';
import { ownVersions } from '#protocol/versions.ts';
import { handleSync } from '#server/sync/handle-sync.ts';
import type { SyncServerPorts } from '#server/sync/ports.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { createTestRng } from '#testing/test-ports.ts';
import { expect, test } from 'vitest';
import type { Net } from './ports.ts';
import { syncOnce } from './sync-once.ts';

/** Hana's group with one log on the server, and a line on which only so many exchanges get through. */
const hanaOnABadLine = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const log = await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '前から' }));
  const text = await hana.store.texts.openText(space, log.id);
  text.edit('くわしい話');
  await must(text.close());
  await hana.sync();
  await hana.sync();
  const now = () => Date.UTC(2026, 10, 22, 2);
  let store = town.store;
  const exchange = (allowed: number) => {
    let left = allowed;
    const net: Net = {
      async sync(request) {
        left -= 1;
        if (left < 0) return err({ code: 'offline' });
        const read = readSyncRequest(JSON.parse(JSON.stringify(request)));
        if (!read.ok) throw new Error(read.error.code);
        const stamps = createStampClock(now, 7);
        const server: SyncServerPorts = { store, now, stamps, randomBytes: createTestRng(9).bytes };
        const { answer } = await handleSync(server, 'hana', read.value);
        return ok(JSON.parse(JSON.stringify(answer)));
      },
      openSession: async () => ok(undefined),
      listen: () => () => undefined,
    };
    return syncOnce({ ...hana.ports, net }).then((done) => ({ done, used: allowed - left }));
  };
  const seen = async () => ({
    titles: (await hana.store.activities.listLogs(space)).records.map(({ title }) => title).sort(),
    text: await hana.store.texts.readText(space, log.id),
  });
  const behind = (changed: typeof store) => {
    store = changed;
  };
  return { town, hana, space, exchange, seen, behind };
};

const asBefore = { titles: ['前から'], text: 'くわしい話' };

test('the server was put back from a backup and the signal goes: everything is still there to read', async () => {
  const { town, hana, space, exchange, seen } = await hanaOnABadLine();
  await town.store.renewEpoch();
  await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '送っていない' }));
  await exchange(1);
  expect(await seen()).toEqual({ ...asBefore, titles: ['前から', '送っていない'].sort() });
  expect(await hana.store.spaces.findSpace(space)).toMatchObject({ me: { name: '花' } });
  await exchange(10);
  expect(await seen()).toEqual({ ...asBefore, titles: ['前から', '送っていない'].sort() });
  expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
});

test('a record was lost on the phone and the signal goes while it is fetched: the rest is still there to read', async () => {
  const { hana, space, exchange, seen } = await hanaOnABadLine();
  await hana.ports.kv.write(async (tx) => {
    const entry = await tx.get('spaces', space);
    const member = (await tx.where('rows', 'kindKey', `${space}/member`))[0];
    if (!entry || !member) throw new Error('nothing there');
    const { checkedAt: _, ...rest } = entry;
    await tx.put('spaces', [rest]);
    await tx.delete('rows', [member.key]);
  });
  await exchange(1);
  expect(await seen()).toEqual(asBefore);
  await exchange(10);
  expect(await seen()).toEqual(asBefore);
  expect(await hana.store.spaces.findSpace(space)).toMatchObject({ me: { name: '花' } });
});

test('what the server no longer holds goes when everything else has come', async () => {
  const { town, hana, space, exchange, seen } = await hanaOnABadLine();
  await hana.ports.kv.write(async (tx) => {
    const row = (await tx.where('rows', 'kindKey', `${space}/activityLog`))[0];
    if (!row) throw new Error('nothing there');
    await tx.put('rows', [
      { ...row, key: `${space}/ghost`, id: 'ghost', fields: { ...row.fields, title: 'もうない' } },
    ]);
  });
  await town.store.renewEpoch();
  await exchange(1);
  expect((await seen()).titles).toContain('もうない');
  await exchange(10);
  expect(await seen()).toEqual(asBefore);
});

test('two servers behind one address end a run instead of turning it round for ever', async () => {
  const { town, exchange, seen, behind } = await hanaOnABadLine();
  let turn = 0;
  behind({ ...town.store, epoch: async () => `epoch-${(turn += 1)}` });
  expect((await exchange(50)).used).toBeLessThan(5);
  expect(await seen()).toEqual(asBefore);
});

test('what an outdated app has sent stays on its screen', async () => {
  const { town, hana, space, seen } = await hanaOnABadLine();
  town.startServerAs({ schema: 9, protocols: [2, 3] });
  await must(hana.store.activities.createLog(space, { on: '2026-11-22', title: '古いアプリから' }));
  const before = await seen();
  await hana.syncAs(ownVersions);
  expect(await seen()).toEqual(before);
  expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
});
