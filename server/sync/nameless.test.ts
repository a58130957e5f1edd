import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { derivedId } from '#protocol/derived-id.ts';
import { mutationHash } from '#protocol/mutation-hash.ts';
import type { Op } from '#protocol/mutation.ts';
import type { Store } from '../store/store.ts';
import { createRoundTown, edit, type RoundTown } from '../testing/round-town.ts';
import { memoryUnderTest, type StoreUnderTest, sqliteUnderTest } from '../testing/store-under-test.ts';
import { at, set } from '../testing/sync-town.ts';
import { authorOf } from './history.ts';

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
])('a round without names (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let people: RoundTown;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    people = await createRoundTown(store);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  const applied = { status: 'applied' };

  test('is shown although somebody repeats under a new phone what was refused in an earlier round', async () => {
    const { space, hana, ken } = people;
    const first = await people.openRound(ken.member);
    const stamp = at(5000, 9);
    const refused = edit(
      stamp,
      set('assessment', people.town.fresh(), { ...fieldsOf(people.sheetOf(first, hana)), typedBy: ken.member }),
    );
    expect((await ken.phone.ask(space, [{ n: 1, ...refused }])).verdicts[0]?.status).toBe('rejected');
    expect(
      (await ken.phone.ask(space, [{ n: 2, ...edit(at(5100, 9), people.sheetOf(first, ken.member)) }])).verdicts[0],
    ).toMatchObject(applied);
    expect(await people.show(first)).toMatchObject(applied);
    const other = people.town.phone('ken');
    expect((await other.ask(space, [{ n: 1, ...refused }])).verdicts[0]?.status).toBe('rejected');
    const second = await people.openRound(ken.member);
    const again = await other.ask(space, [{ n: 2, ...edit(stamp, people.sheetOf(second, ken.member)) }]);
    expect(again.verdicts[0]).toMatchObject(applied);
    expect(await people.show(second)).toMatchObject(applied);
  });

  test('leaves nothing of a sheet that was deleted before, neither in its record nor in what was judged', async () => {
    const { space, hana, ken } = people;
    const round = await people.openRound(ken.member);
    const [id, stamp] = [people.town.fresh(), at(5000, 9)];
    const sheet = people.sheetOf(round, ken.member, { isDone: false, 'comment.c1': 'ひみつ' }, id);
    const deletion = { ...set('assessment', id, { deleted: true }, stamp), bases: { deleted: null } };
    await ken.phone.ask(space, [{ n: 1, ...edit(stamp, sheet) }]);
    const deleted = await ken.phone.ask(space, [{ n: 2, ...edit(at(5100, 9), deletion) }]);
    expect(deleted.verdicts[0]).toMatchObject(applied);
    const asked = { [`evaluators.${ken.member}`]: false, [`evaluators.${hana}`]: true };
    const seen = (await store.read(space, (tx) => tx.row(round)))?.stamp ?? null;
    const instead = { ...set('evaluationRound', round, asked, seen), bases: { [`evaluators.${hana}`]: null } };
    expect(await people.push('hana', instead)).toMatchObject(applied);
    expect(await people.push('hana', people.sheetOf(round, hana))).toMatchObject(applied);
    expect(await people.show(round)).toMatchObject(applied);
    expect((await store.read(space, (tx) => tx.row(id)))?.fields).toEqual({ roundId: round, deleted: true });
    expect(await store.read(space, (tx) => tx.mutation(ken.phone.device, 1))).toBeNull();
  });

  test('ties nobody to their sheet when it is sent once more, and tells them its verdict as often as they ask', async () => {
    const { space, ken } = people;
    const round = await people.openRound(ken.member);
    const sheet = edit(at(5000, 9), people.sheetOf(round, ken.member));
    expect((await ken.phone.ask(space, [{ n: 1, ...sheet }])).verdicts).toEqual([{ n: 1, ...applied }]);
    expect(await people.show(round)).toMatchObject(applied);
    const other = people.town.phone('ken');
    for (let time = 0; time < 2; time += 1) {
      expect((await other.ask(space, [{ n: 1, ...sheet }])).verdicts).toEqual([{ n: 1, ...applied }]);
    }
    const kept = await store.read(space, (tx) => tx.mutation(other.device, 1));
    expect(kept).toMatchObject({ member: null, at: '', receivedAt: 0 });
    expect(kept?.hash).not.toBe(mutationHash({ n: 1, ...sheet }));
    expect(await store.read(space, (tx) => tx.judgedUnder(sheet.at))).toEqual([]);
    expect(await other.ask(space, [{ n: 1, ...edit(at(6000, 9), people.sheetOf(round, ken.member)) }])).toMatchObject({
      forked: true,
      verdicts: [],
    });
    const next = edit(at(7000, 9), set('activityLog', people.town.fresh(), { title: '清掃', authorId: ken.member }));
    expect((await other.ask(space, [{ n: 2, ...next }])).verdicts[0]?.n).toBe(2);
  });

  test('answers a late sheet as often as it comes, also one that an earlier version refused', async () => {
    const { town, space, ken } = people;
    const round = await people.openRound(ken.member);
    expect(await people.push('ken', people.sheetOf(round, ken.member))).toMatchObject(applied);
    expect(await people.show(round)).toMatchObject(applied);
    const late = edit(at(5000, 9), people.sheetOf(round, ken.member));
    const verdict = { status: 'rejected', code: 'round.not_open' } as const;
    const kept = { device: town.fresh(), n: 1, hash: mutationHash({ n: 1, ...late }), member: ken.member, at: late.at };
    await store.write(space, (tx) => tx.putMutation({ ...kept, verdict: { n: 1, ...verdict }, receivedAt: 1 }));
    for (let time = 0; time < 3; time += 1) {
      expect((await town.phone('ken').ask(space, [{ n: 1, ...late }])).verdicts).toEqual([{ n: 1, ...verdict }]);
    }
    const own = edit(at(5100, 9), people.sheetOf(round, ken.member));
    const phone = town.phone('ken');
    for (let time = 0; time < 3; time += 1) {
      expect((await phone.ask(space, [{ n: 1, ...own }])).verdicts).toEqual([{ n: 1, ...verdict }]);
      expect((await town.phone('ken').ask(space, [{ n: 1, ...own }])).verdicts).toEqual([{ n: 1, ...verdict }]);
    }
  });

  test('leaves a phone to the person who used it first, also when it repeats a forgotten sheet', async () => {
    const { space, ken } = people;
    const round = await people.openRound(ken.member);
    const sheet = edit(at(5000, 9), people.sheetOf(round, ken.member));
    await ken.phone.ask(space, [{ n: 1, ...sheet }]);
    expect(await people.show(round)).toMatchObject(applied);
    const other = people.town.phone('ken');
    const log = edit(at(6000, 9), set('activityLog', people.town.fresh(), { title: '清掃', authorId: ken.member }));
    await other.ask(space, [
      { n: 1, ...log },
      { n: 2, ...sheet },
    ]);
    const taken = await people.town.phone('aya', other.device).ask(space, [{ n: 2, ...sheet }]);
    expect(taken).toMatchObject({ forked: true, verdicts: [] });
  });

  test('takes from nobody what they wrote when a sheet claims the stamp it stands under', async () => {
    const { space, hana, ken } = people;
    const round = await people.openRound(ken.member);
    const project = derivedId('project', space, {}) ?? '';
    const charter = set('project', project, { issue: 'ごみが多い', stage: 'plan', cycle: 1 });
    const given = (await people.town.phone('hana').push(space, at(10_000_000_000), charter))?.stamp ?? '';
    const sheet = await ken.phone.ask(space, [{ n: 1, ...edit(given, people.sheetOf(round, ken.member)) }]);
    expect(sheet.verdicts[0]).toMatchObject(applied);
    expect(sheet.verdicts[0]?.stamp).toBeDefined();
    expect(await people.show(round)).toMatchObject(applied);
    expect(await store.read(space, (tx) => authorOf(tx, given))).toBe(hana);
  });

  const fieldsOf = (op: Op) => ('set' in op ? op.set : {});
});
