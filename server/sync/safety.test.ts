import { afterEach, beforeEach, describe, expect, inject, test } from 'vitest';
import { derivedId } from '#protocol/derived-id.ts';
import type { SpaceAnswer } from '#protocol/messages.ts';
import type { Fields, RecordKind } from '#domain/records.ts';
import type { Store } from '../store/store.ts';
import {
  memoryUnderTest,
  postgresUnderTest,
  type StoreUnderTest,
  sqliteUnderTest,
} from '../testing/store-under-test.ts';
import { accountOf, at, createSyncTown, set } from '../testing/sync-town.ts';
import { recordHistory } from './record-history.ts';

/** A 町内会 with two 班 after an earthquake: Ken walks round in the first, Aya in the second, Sato and Mori live there. */
const createShakenTown = async (store: Store) => {
  const town = createSyncTown(store);
  const { space, owner, hana } = await town.group();
  const ken = await town.joinAs(space, 'ken', { name: '健', role: 'member' });
  const aya = await town.joinAs(space, 'aya', { name: '彩', role: 'member' });
  const sato = await town.joinAs(space, 'sato', { name: '佐藤', role: 'member' });
  const mori = await town.joinAs(space, 'mori', { name: '森', role: 'member' });
  let ms = 1000;
  const next = () => at((ms += 100));
  const [first, second, check] = [town.fresh(), town.fresh(), town.fresh()];
  const baseOf = async (id: string) => (await store.read(space, (tx) => tx.row(id)))?.stamp ?? null;
  const change = async (kind: RecordKind, id: string, fields: Fields) =>
    hana.push(space, next(), set(kind, id, fields, await baseOf(id)));
  await change('space', space, { usesSafety: true });
  await change('block', first, { name: '一班', leaderId: ken.member, authorId: owner });
  await change('block', second, { name: '二班', leaderId: aya.member, authorId: owner });
  await change('member', sato.member, { blockId: first });
  await change('member', mori.member, { blockId: second });
  await change('safetyCheck', check, { title: '地震', isDrill: false, startedAt: 5, state: 'open', authorId: owner });
  const answerOf = (memberId: string) => derivedId('safetyAnswer', space, { checkId: check, memberId }) ?? '';
  return {
    space,
    hana,
    ken,
    aya,
    sato,
    mori,
    first,
    second,
    check,
    answerOf,
    change,
    say: (who: { readonly member: string; readonly phone: typeof hana }, state: string, of = who.member) =>
      who.phone.push(
        space,
        next(),
        set('safetyAnswer', answerOf(of), {
          checkId: check,
          memberId: of,
          state,
          at: ms,
          how: of === who.member ? 'screen' : 'in_person',
          typedBy: of === who.member ? null : who.member,
        }),
      ),
    holds: async (phone: typeof hana, of: string) => {
      const found = (await phone.ask(space, [])).rows.find(({ id }) => id === answerOf(of));
      return found?.fields['state'] ?? null;
    },
  };
};

type ShakenTown = Awaited<ReturnType<typeof createShakenTown>>;

const applied = { status: 'applied' };
const refused = { status: 'rejected', code: 'policy.not_allowed' };
const exitOf = (answer: SpaceAnswer, id: string) => answer.exits.find((exit) => exit.id === id);

describe.each([
  ['memory', memoryUnderTest],
  ['SQLite', sqliteUnderTest],
  ['PostgreSQL', () => postgresUnderTest(inject('postgresUrl'))],
])('how somebody is after an earthquake (%s)', (_, make) => {
  let place: StoreUnderTest;
  let store: Store;
  let people: ShakenTown;
  beforeEach(async () => {
    place = await make();
    store = await place.open();
    people = await createShakenTown(store);
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  test('is read by officers and by the 班長 of their 班, and by nobody else', async () => {
    const { hana, ken, aya, sato, mori } = people;
    expect(await people.say(sato, 'hurt')).toMatchObject(applied);
    expect(await people.holds(hana, sato.member)).toBe('hurt');
    expect(await people.holds(ken.phone, sato.member)).toBe('hurt');
    for (const phone of [aya.phone, mori.phone, sato.phone]) expect(await people.holds(phone, sato.member)).toBeNull();
  });

  test('is typed by the 班長 who walks round, in their own 班 alone and in their own name', async () => {
    const { hana, ken, aya, sato, mori } = people;
    expect(await people.say(ken, 'safe', sato.member)).toMatchObject(applied);
    expect(await people.holds(hana, sato.member)).toBe('safe');
    expect(await people.say(ken, 'safe', mori.member)).toMatchObject(refused);
    expect(await people.say(aya, 'help', sato.member)).toMatchObject(refused);
    expect(await people.say(mori, 'help', sato.member)).toMatchObject(refused);
    expect(await people.say(ken, 'safe', people.ken.member)).toMatchObject(applied);
    expect(await people.holds(ken.phone, sato.member)).toBe('safe');
  });

  test('goes with the office of the 班長: the new one has it, from the phone of the old one it goes', async () => {
    const { space, ken, aya, sato, first } = people;
    await people.say(sato, 'hurt');
    const held = await ken.phone.ask(space, []);
    expect(Object.keys(held.cursors)).toContain(`block:${first}`);
    expect(await people.change('block', first, { leaderId: aya.member })).toMatchObject(applied);
    const after = await ken.phone.ask(space, [], held.cursors);
    expect(Object.keys(after.cursors)).not.toContain(`block:${first}`);
    expect(after.rows.map(({ id }) => id)).not.toContain(people.answerOf(sato.member));
    expect(await people.say(ken, 'safe', sato.member)).toMatchObject(refused);
    expect(await people.holds(aya.phone, sato.member)).toBe('hurt');
  });

  test('goes with somebody who is put into another 班, and to the officers alone when a 班 is taken away', async () => {
    const { space, hana, ken, aya, sato, first, second } = people;
    await people.say(sato, 'hurt');
    const held = await ken.phone.ask(space, []);
    await people.change('member', sato.member, { blockId: second });
    const moved = await ken.phone.ask(space, [], held.cursors);
    expect(exitOf(moved, people.answerOf(sato.member))).toMatchObject({ scope: `block:${first}` });
    expect(await people.holds(aya.phone, sato.member)).toBe('hurt');
    await people.change('block', second, { deleted: true });
    expect(await people.holds(aya.phone, sato.member)).toBeNull();
    expect(await people.holds(hana, sato.member)).toBe('hurt');
    await people.change('block', second, { deleted: false });
    expect(await people.holds(aya.phone, sato.member)).toBe('hurt');
  });

  test('is not read by a 班長 who asks for the scope of another 班, has left, or is only a guest', async () => {
    const { space, ken, aya, sato, first } = people;
    await people.say(sato, 'hurt');
    const asked = await aya.phone.ask(space, [], { all: 0, officers: 0, [`block:${first}`]: 0 });
    expect(asked.rows.map(({ id }) => id)).not.toContain(people.answerOf(sato.member));
    expect(Object.keys(asked.cursors)).not.toContain(`block:${first}`);
    await people.change('member', ken.member, { role: 'guest' });
    expect(await people.holds(ken.phone, sato.member)).toBeNull();
    expect(await people.say(ken, 'safe', sato.member)).toMatchObject({ status: 'rejected' });
    await people.change('member', ken.member, { role: 'member', status: 'removed' });
    expect(await people.holds(ken.phone, sato.member)).toBeNull();
  });

  test('is told with its earlier words to officers alone: a 班長 may have come later', async () => {
    const { space, sato } = people;
    await people.say(sato, 'hurt');
    const asked = (name: string) =>
      store.read(space, (tx) =>
        recordHistory(tx, {
          space,
          record: people.answerOf(sato.member),
          account: accountOf(name),
          before: null,
          now: Date.UTC(2026, 10, 22),
        }),
      );
    expect(await asked('ken')).toBeNull();
    expect(await asked('hana')).not.toBeNull();
  });
});
