import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { derivedId } from '#protocol/derived-id.ts';
import { mutationHash, type Op } from '#protocol/mutation.ts';
import type { Store } from '../store/store.ts';
import { memoryUnderTest, type StoreUnderTest, sqliteUnderTest } from '../testing/store-under-test.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

const salt = 'ab'.repeat(16);

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
])('a round without names (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let town: ReturnType<typeof createSyncTown>;
  let people: Awaited<ReturnType<typeof twoParties>>;
  let ms: number;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    town = createSyncTown(store);
    ms = 100;
    people = await twoParties();
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const soon = () => at((ms += 10));
  const applied = { status: 'applied' };

  /** Hana and Ken of one party, Aya of the other. */
  const twoParties = async () => {
    const [space, hana, ours, theirs] = [town.fresh(), town.fresh(), town.fresh(), town.fresh()];
    await town
      .phone('hana')
      .birth(
        space,
        at(0),
        set('space', space, { name: '協働', kind: 'project' }),
        set('party', ours, { name: '町内会' }),
        set('party', theirs, { name: '市' }),
        set('member', hana, { name: '花', role: 'representative', status: 'active', partyId: ours }),
      );
    const ken = await town.joinAs(space, 'ken', { name: '健', role: 'member', partyId: ours });
    const aya = await town.joinAs(space, 'aya', { name: '彩', role: 'representative', partyId: theirs });
    return { space, hana, ours, theirs, ken, aya };
  };

  /** Every push comes from a new phone: what is tested does not depend on numbers. */
  const push = async (account: string, ...ops: Op[]) => town.phone(account).push(people.space, soon(), ...ops);

  const openRound = async (...evaluators: string[]) => {
    const { space, hana, ours, theirs, aya } = people;
    const id = town.fresh();
    const asked = { number: 1, cycle: 1, phase: 'mid', set: 'common', length: 'short', collect: 'phones' };
    const named = Object.fromEntries([aya.member, ...evaluators].map((one) => [`evaluators.${one}`, true]));
    const parties = { [`parties.${ours}`]: true, [`parties.${theirs}`]: true };
    const fields = { ...asked, ...parties, ...named, voice: 'anonymous', state: 'open', authorId: hana };
    expect(await push('hana', set('evaluationRound', id, fields))).toMatchObject(applied);
    for (const [account, partyId, memberId] of [
      ['hana', ours, hana],
      ['aya', theirs, aya.member],
    ] as const) {
      const promise = derivedId('promise', space, { roundId: id, partyId }) ?? '';
      expect(
        await push(account, set('promise', promise, { roundId: id, partyId, memberId, isGiven: true })),
      ).toMatchObject(applied);
    }
    return id;
  };

  const sheetOf = (roundId: string, memberId: string, more = {}, id = town.fresh()) =>
    set('assessment', id, { roundId, partyId: people.ours, memberId, isDone: true, typedBy: memberId, ...more });

  const edit = (stamp: string, ...ops: Op[]) => ({ at: stamp, intent: 'sheet', schema: 1, salt, ops });

  const show = async (round: string) => {
    const { theirs, aya } = people;
    const own = { roundId: round, partyId: theirs, memberId: aya.member, isDone: true, typedBy: aya.member };
    expect(await push('aya', set('assessment', town.fresh(), own))).toMatchObject(applied);
    const row = await store.read(people.space, (tx) => tx.row(round));
    const seen = row?.stamps?.['state'] ?? row?.stamp ?? null;
    return push('hana', {
      ...set('evaluationRound', round, { state: 'shown', shownAt: 1 }, seen),
      bases: { shownAt: null },
    });
  };

  test('is shown although somebody repeats under a new phone what was refused in an earlier round', async () => {
    const { space, hana, ken } = people;
    const first = await openRound(ken.member);
    const stamp = at(5000, 9);
    const refused = edit(
      stamp,
      set('assessment', town.fresh(), { ...fieldsOf(sheetOf(first, hana)), typedBy: ken.member }),
    );
    expect((await ken.phone.ask(space, [{ n: 1, ...refused }])).verdicts[0]?.status).toBe('rejected');
    expect(
      (await ken.phone.ask(space, [{ n: 2, ...edit(at(5100, 9), sheetOf(first, ken.member)) }])).verdicts[0],
    ).toMatchObject(applied);
    expect(await show(first)).toMatchObject(applied);
    const other = town.phone('ken');
    expect((await other.ask(space, [{ n: 1, ...refused }])).verdicts[0]?.status).toBe('rejected');
    const second = await openRound(ken.member);
    const again = await other.ask(space, [{ n: 2, ...edit(stamp, sheetOf(second, ken.member)) }]);
    expect(again.verdicts[0]).toMatchObject(applied);
    expect(await show(second)).toMatchObject(applied);
  });

  test('leaves nothing of a sheet that was deleted before, neither in its record nor in what was judged', async () => {
    const { space, hana, ken } = people;
    const round = await openRound(ken.member);
    const [id, stamp] = [town.fresh(), at(5000, 9)];
    const sheet = sheetOf(round, ken.member, { isDone: false, 'comment.c1': 'ひみつ' }, id);
    const deletion = { ...set('assessment', id, { deleted: true }, stamp), bases: { deleted: null } };
    await ken.phone.ask(space, [{ n: 1, ...edit(stamp, sheet) }]);
    const deleted = await ken.phone.ask(space, [{ n: 2, ...edit(at(5100, 9), deletion) }]);
    expect(deleted.verdicts[0]).toMatchObject(applied);
    const asked = { [`evaluators.${ken.member}`]: false, [`evaluators.${hana}`]: true };
    const seen = (await store.read(space, (tx) => tx.row(round)))?.stamp ?? null;
    const instead = { ...set('evaluationRound', round, asked, seen), bases: { [`evaluators.${hana}`]: null } };
    expect(await push('hana', instead)).toMatchObject(applied);
    expect(await push('hana', sheetOf(round, hana))).toMatchObject(applied);
    expect(await show(round)).toMatchObject(applied);
    expect((await store.read(space, (tx) => tx.row(id)))?.fields).toEqual({ roundId: round, deleted: true });
    expect(await store.read(space, (tx) => tx.mutation(ken.phone.device, 1))).toBeNull();
  });

  test('ties nobody to their sheet when it is sent once more, and tells them its verdict as often as they ask', async () => {
    const { space, ken } = people;
    const round = await openRound(ken.member);
    const sheet = edit(at(5000, 9), sheetOf(round, ken.member));
    expect((await ken.phone.ask(space, [{ n: 1, ...sheet }])).verdicts).toEqual([{ n: 1, ...applied }]);
    expect(await show(round)).toMatchObject(applied);
    const other = town.phone('ken');
    for (let time = 0; time < 2; time += 1) {
      expect((await other.ask(space, [{ n: 1, ...sheet }])).verdicts).toEqual([{ n: 1, ...applied }]);
    }
    const kept = await store.read(space, (tx) => tx.mutation(other.device, 1));
    expect(kept).toMatchObject({ member: null, at: '', receivedAt: 0 });
    expect(kept?.hash).not.toBe(mutationHash({ n: 1, ...sheet }));
    expect(await store.read(space, (tx) => tx.judgedAt(sheet.at))).toEqual([]);
    expect(await other.ask(space, [{ n: 1, ...edit(at(6000, 9), sheetOf(round, ken.member)) }])).toMatchObject({
      forked: true,
      verdicts: [],
    });
    const next = edit(at(7000, 9), set('activityLog', town.fresh(), { title: '清掃', authorId: ken.member }));
    expect((await other.ask(space, [{ n: 2, ...next }])).verdicts[0]?.n).toBe(2);
  });

  test('leaves a phone to the person who used it first, also when it repeats a forgotten sheet', async () => {
    const { space, ken } = people;
    const round = await openRound(ken.member);
    const sheet = edit(at(5000, 9), sheetOf(round, ken.member));
    await ken.phone.ask(space, [{ n: 1, ...sheet }]);
    expect(await show(round)).toMatchObject(applied);
    const other = town.phone('ken');
    const log = edit(at(6000, 9), set('activityLog', town.fresh(), { title: '清掃', authorId: ken.member }));
    await other.ask(space, [
      { n: 1, ...log },
      { n: 2, ...sheet },
    ]);
    const taken = await town.phone('aya', other.device).ask(space, [{ n: 2, ...sheet }]);
    expect(taken).toMatchObject({ forked: true, verdicts: [] });
  });

  test('takes from nobody what they wrote when a sheet claims the stamp it stands under', async () => {
    const { space, hana, ken } = people;
    const round = await openRound(ken.member);
    const project = derivedId('project', space, {}) ?? '';
    const charter = set('project', project, { issue: 'ごみが多い', stage: 'plan', cycle: 1 });
    const given = (await town.phone('hana').push(space, at(10_000_000_000), charter))?.stamp ?? '';
    const sheet = await ken.phone.ask(space, [{ n: 1, ...edit(given, sheetOf(round, ken.member)) }]);
    expect(sheet.verdicts[0]).toMatchObject(applied);
    expect(sheet.verdicts[0]?.stamp).toBeDefined();
    expect(await show(round)).toMatchObject(applied);
    expect(await store.read(space, (tx) => tx.authorOf(given))).toBe(hana);
  });

  const fieldsOf = (op: Op) => ('set' in op ? op.set : {});
});
