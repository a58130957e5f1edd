import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import type { sinceOf } from '#domain/records.ts';
import { createDexieKv } from '#store/dexie-kv.ts';
import { openIdentity } from '#store/identity.ts';
import { commonProtocol, ownVersions, schemaOf, type Versions } from '#protocol/versions.ts';
import { expect, test } from 'vitest';

/** A server from before the first schema: it knows no field of any kind. */
const older: Versions = { ...ownVersions, schema: 0 };
const onDay = { on: '2026-11-22' };

const hanaAndHerGroup = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  await hana.sync();
  return { town, hana, space };
};

test.each([
  ['the same', [1, 1], [1, 1], 1],
  ['a newer app that still speaks the old', [1, 3], [1, 2], 2],
  ['a newer server that still speaks the old', [1, 1], [1, 4], 1],
  ['a server that has forgotten the old', [1, 2], [3, 4], 'app'],
  ['an app that has forgotten the old', [3, 4], [1, 2], 'server'],
] as const)('%s: who understands whom', (_, app, server, common) => {
  expect(commonProtocol(app, server)).toBe(common);
});

test('an edit names the oldest schema that knows its fields, so that an older server takes what it can', () => {
  const op = { kind: 'activityLog', id: 'x', set: { title: 'a', weather: 'b' }, base: null };
  const since: typeof sinceOf = (_, field) => (field === 'weather' ? 3 : 1);
  expect(schemaOf([op], since)).toBe(3);
  expect(schemaOf([{ ...op, set: { title: 'a' } }], since)).toBe(1);
  expect(schemaOf([{ kind: 'longText', id: 'x', text: '' }])).toBe(1);
});

test('what an older server does not know waits on the phone with everything behind it, and goes when the server is renewed', async () => {
  const { town, hana, space } = await hanaAndHerGroup();
  town.startServerAs(older);
  await must(hana.store.activities.createLog(space, { ...onDay, title: '新しい形' }));
  await must(hana.store.activities.createLog(space, { ...onDay, title: 'そのあと' }));
  await hana.sync();
  const waiting = () => hana.ports.kv.read((tx) => tx.where('outbox', 'space', space));
  expect((await waiting()).map(({ isHeld }) => isHeld)).toEqual([true, undefined]);
  await hana.sync();
  expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 2 });
  expect(await hana.store.review.countReview()).toBe(0);
  town.startServerAs(ownVersions);
  await hana.sync();
  expect(await waiting()).toEqual([]);
  const ken = await town.phone('hana');
  await ken.sync();
  expect((await ken.store.activities.listLogs(space)).records).toHaveLength(2);
});

test('an app that is too old for the server still gets rid of what it holds, and is told to be updated', async () => {
  const { town, hana, space } = await hanaAndHerGroup();
  town.startServerAs({ schema: 9, protocols: [2, 3] });
  await must(hana.store.activities.createLog(space, { ...onDay, title: '古いアプリから' }));
  expect(await hana.syncAs(ownVersions)).toEqual({ ok: false, error: { code: 'refused', reason: 'app.outdated' } });
  expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 0 });
  expect(await town.store.read(space, async (tx) => (await tx.rowsOf('activityLog')).length)).toBe(1);
});

test('an app that is too new for the server keeps everything and waits', async () => {
  const { hana, space } = await hanaAndHerGroup();
  await must(hana.store.activities.createLog(space, { ...onDay, title: '新しいアプリから' }));
  const done = await hana.syncAs({ schema: 9, protocols: [2, 3] });
  expect(done).toEqual({ ok: false, error: { code: 'refused', reason: 'server.outdated' } });
  expect(await hana.store.outbox.countWaiting()).toMatchObject({ waiting: 1 });
  expect((await hana.store.activities.listLogs(space)).records).toHaveLength(1);
});

test('fields and kinds of a newer app are kept by an older one and survive its edits', async () => {
  const { town, hana, space } = await hanaAndHerGroup();
  const log = await must(hana.store.activities.createLog(space, { ...onDay, title: '清掃' }));
  await hana.sync();
  const later = '019d4657-0000-7ddd-8ddd-00000000000a';
  await town.store.write(space, async (tx) => {
    const [row, head] = [await tx.row(log.id), (await tx.head()) ?? 0];
    if (!row) throw new Error('nothing there');
    await tx.putRow({ ...row, fields: { ...row.fields, weather: '晴れ' }, seq: head + 1 });
    await tx.putRow({ ...row, id: later, kind: 'kindOfLater', fields: { mood: 3 }, seq: head + 2 });
    await tx.setHead(head + 2);
  });
  await hana.sync();
  await must(hana.store.activities.changeLog(space, log.id, { title: '草取り' }));
  await hana.sync();
  const [here, there] = [
    await hana.ports.kv.read((tx) => tx.list('rows')),
    await town.store.read(space, async (tx) => [await tx.row(log.id), await tx.row(later)]),
  ];
  expect(there.map((row) => row?.fields)).toMatchObject([{ title: '草取り', weather: '晴れ' }, { mood: 3 }]);
  for (const row of there) expect(here.find(({ id }) => id === row?.id)?.fields).toEqual(row?.fields);
});

test('after an update of the app, what an older one could not list is in its lists', async () => {
  const { hana, space } = await hanaAndHerGroup();
  const event = await must(hana.store.events.createEvent(space, { title: '餅つき', on: '2026-12-20' }));
  await must(hana.store.events.answerRsvp(space, event.id, { answer: 'yes' }));
  const kv = createDexieKv(hana.db);
  const before = await kv.read((tx) => tx.list('rows'));
  await kv.write(async (tx) => {
    const device = await tx.get('device', 'device');
    if (device) await tx.put('device', [{ ...device, schema: 0 }]);
    await tx.put(
      'rows',
      before.map(({ parentKey: _, ...row }) => ({ ...row, sort: '' })),
    );
  });
  await openIdentity(hana.db, hana.ports);
  expect(await kv.read((tx) => tx.list('rows'))).toEqual(before);
  expect(await kv.read((tx) => tx.get('device', 'device'))).toMatchObject({ schema: ownVersions.schema });
});
