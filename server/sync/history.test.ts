import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { writeStamp } from '#protocol/stamp.ts';
import type { Store } from '../store/store.ts';
import { memoryUnderTest, type StoreUnderTest, sqliteUnderTest } from '../testing/store-under-test.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';
import { authorOf } from './history.ts';

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
])('who wrote what (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let town: ReturnType<typeof createSyncTown>;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    town = createSyncTown(store);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const conflictsOf = async (phone: ReturnType<typeof town.phone>, space: string) =>
    (await phone.ask(space, [])).rows.filter((row) => row.kind === 'conflict');

  test('an edit that was judged under another device id gets the same verdict again and is not carried out twice', async () => {
    const { space, owner, hana } = await town.group();
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const log = town.fresh();
    await hana.push(space, at(5), set('activityLog', log, { title: '清掃', authorId: owner }));
    const edit = { at: at(10), intent: 'test', schema: 1, ops: [set('activityLog', log, { title: '草取り' }, at(5))] };
    const first = await hana.ask(space, [{ n: 3, ...edit }]);
    expect(first.verdicts).toEqual([{ n: 3, status: 'applied' }]);
    await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '花だん' }, at(10)));
    const again = await town.phone('hana').ask(space, [{ n: 1, ...edit }]);
    expect(again.verdicts).toEqual([{ n: 1, status: 'applied' }]);
    expect(await conflictsOf(hana, space)).toEqual([]);
    expect((await hana.ask(space, [])).rows.find((row) => row.id === log)?.fields['title']).toBe('花だん');
  });

  test('a refusal is told again under another number, also after the person has left', async () => {
    const { space, hana } = await town.group();
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'member' });
    const log = {
      at: at(10, 6),
      intent: 'test',
      schema: 1,
      ops: [set('activityLog', town.fresh(), { title: 'a', authorId: ken.member })],
    };
    expect((await ken.phone.ask(space, [{ n: 1, ...log }])).verdicts).toEqual([{ n: 1, status: 'applied' }]);
    await hana.push(space, at(20), set('member', ken.member, { status: 'removed' }, await stampOf(space, ken.member)));
    const late = await town.phone('ken').ask(space, [{ n: 1, ...log }]);
    expect(late).toMatchObject({ closed: 'member.removed', verdicts: [{ n: 1, status: 'applied' }] });
  });

  const stampOf = async (space: string, id: string) =>
    store.read(space, async (tx) => (await tx.row(id))?.stamps?.['status'] ?? (await tx.row(id))?.stamp ?? null);

  test('whoever repeats the stamp of another person does not become the author and gets a stamp of their own', async () => {
    const { space, owner, hana } = await town.group();
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const log = town.fresh();
    await hana.push(space, at(10), set('activityLog', log, { title: '清掃', authorId: owner }));
    const own = set('activityLog', town.fresh(), { title: 'わたしの', authorId: ken.member });
    const stolen = await ken.phone.push(space, at(10), own);
    expect(stolen).toMatchObject({ status: 'applied' });
    expect(stolen?.stamp).toBeDefined();
    await hana.push(space, at(30), set('activityLog', log, { title: '花壇' }, at(10)));
    await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, at(10)));
    expect((await conflictsOf(hana, space))[0]?.fields).toMatchObject({ lostBy: ken.member, keptBy: owner });
    // The story's clock stands still: both arrived at the same moment, as by clocks that go back or apart.
    expect(await store.read(space, (tx) => authorOf(tx, at(10)))).toBe(owner);
  });

  test('what somebody else had stamped anew does not make their base mine', async () => {
    const { space, owner, hana } = await town.group();
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const log = town.fresh();
    const future = writeStamp(Date.UTC(2100, 0, 1), 0, 5);
    await hana.push(space, future, set('activityLog', log, { title: '清掃', authorId: owner }));
    const blind = await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, future));
    expect(blind).toMatchObject({ status: 'superseded', lost: [`${log}/title`] });
  });

  test('a change of a record that is not there is refused and gives birth to nothing', async () => {
    const { space, hana } = await town.group();
    const log = town.fresh();
    const verdict = await hana.push(space, at(10), set('activityLog', log, { title: '清掃' }, at(5)));
    expect(verdict).toMatchObject({ status: 'rejected', code: 'record.missing', place: log });
    expect((await hana.ask(space, [])).rows.some((row) => row.id === log)).toBe(false);
  });

  test('a device that somebody else used tells their verdicts to nobody', async () => {
    const { space, owner, hana } = await town.group();
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
    const edit = {
      n: 2,
      at: at(10),
      intent: 'test',
      schema: 1,
      ops: [set('activityLog', town.fresh(), { title: '清掃', authorId: owner })],
    };
    await hana.ask(space, [edit]);
    expect(ken.member).not.toBe(owner);
    for (const account of ['ken', 'mallory']) {
      const answer = await town.phone(account, hana.device).ask(space, [edit]);
      expect(answer).toMatchObject({ forked: true, verdicts: [] });
    }
  });
});
