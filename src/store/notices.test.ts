import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { circularsOf } from './circulars.ts';
import { safetyOf } from './safety.ts';

const town = async () => {
  const device = await createTestStore();
  const { store } = device;
  const facts = { sort: 'neighbourhood', fiscalStartMonth: 4, isHeld: false } as const;
  const { space, member } = await must(
    store.spaces.createGroup({ ...facts, name: '桜町町内会', founderName: '北村 花' }),
  );
  const { id: tome } = await must(store.people.createRosterMember(space, { name: '梅田 とめ' }));
  const { id: ken } = await must(store.people.createRosterMember(space, { name: '梅田 健' }));
  return { ...device, space, me: member, tome, ken };
};

describe('班 and homes', () => {
  test('stand in the order in which somebody walks', async () => {
    const { store, space, me, tome, ken } = await town();
    const blocks = blocksOf(store);
    const { id: first } = await must(blocks.createBlock(space, ' 1班 '));
    const { id: second } = await must(blocks.createBlock(space, '2班'));
    expect((await blocks.listBlocks(space)).map(({ name }) => name)).toEqual(['1班', '2班']);
    for (const id of [me, tome, ken]) await must(blocks.placeMember(space, id, { blockId: second }));
    await must(blocks.placeMember(space, ken, { householdOf: tome }));
    await must(blocks.orderHouses(space, [tome, me]));
    expect((await blocks.findWalk(space)).walk).toEqual([
      { blockId: first, households: [] },
      {
        blockId: second,
        households: [
          { headId: tome, memberIds: [tome, ken] },
          { headId: me, memberIds: [me] },
        ],
      },
    ]);
  });

  test('a 班 that is taken away leaves its people in none, and comes back with them', async () => {
    const { store, space, tome } = await town();
    const blocks = blocksOf(store);
    const { id } = await must(blocks.createBlock(space, '1班'));
    await must(blocks.placeMember(space, tome, { blockId: id }));
    const { undo } = await must(blocks.deleteBlock(space, id));
    expect((await blocks.findWalk(space)).walk.map(({ blockId }) => blockId)).toEqual([null]);
    await must(undo());
    expect((await blocks.findWalk(space)).walk[0]?.households[0]?.headId).toBe(tome);
  });

  test('a 班 without a name is not made', async () => {
    const { store, space } = await town();
    expect(await blocksOf(store).createBlock(space, '　')).toMatchObject({ ok: false, error: { place: 'name' } });
  });
});

describe('回覧', () => {
  test('is marked once by its reader, however often the button is tapped', async () => {
    const { store, space, me } = await town();
    const circulars = circularsOf(store);
    const { id } = await must(circulars.createCircular(space, { title: '古紙回収', body: '6日です。' }));
    await Promise.all([circulars.markRead(space, id), circulars.markRead(space, id)]);
    expect(await circulars.listMarks(space, id)).toMatchObject([{ memberId: me, how: 'screen' }]);
    expect([...(await circulars.listOwnMarks(space))]).toEqual([id]);
    await must(circulars.markTold(space, id, me, null));
    expect(await circulars.listMarks(space, id)).toEqual([]);
  });

  test('keeps who entered that somebody was told, and how', async () => {
    const { store, space, me, tome } = await town();
    const circulars = circularsOf(store);
    const { id } = await must(circulars.createCircular(space, { title: '古紙回収', body: '6日です。' }));
    await must(circulars.markTold(space, id, tome, 'phone_call'));
    expect(await circulars.listMarks(space, id)).toMatchObject([{ memberId: tome, typedBy: me, how: 'phone_call' }]);
  });
});

describe('安否', () => {
  const open = async () => {
    const here = await town();
    const checkId = await must(
      safetyOf(here.store).startCheck(here.space, { title: '地震', note: '', isDrill: false }),
    );
    return { ...here, checkId };
  };

  test('my answer stays on my phone, and can be changed', async () => {
    const { store, space, me, checkId } = await open();
    const safety = safetyOf(store);
    await must(safety.answer(space, checkId, { state: 'hurt', people: 1, note: '手' }));
    await must(safety.answer(space, checkId, { state: 'safe', people: 1, note: '' }));
    expect(await safety.findOwn(checkId)).toMatchObject({ state: 'safe', people: 1 });
    expect(await safety.listAnswers(space, checkId)).toMatchObject([{ memberId: me, state: 'safe' }]);
  });

  test('what a picture brings stands only where nothing later was said here', async () => {
    const { store, space, me, tome, ken, checkId, timers } = await open();
    const safety = safetyOf(store);
    const before = timers.now() - 60_000;
    await must(safety.answerFor(space, checkId, tome, { state: 'help', people: 0, note: '', how: 'in_person' }));
    const brought = [
      { memberId: tome, state: 'safe', people: 0, at: before },
      { memberId: ken, state: 'hurt', people: 2, at: before },
      { memberId: '0190a5d0-0000-7000-8000-000000000000', state: 'safe', people: 0, at: before },
    ] as const;
    expect(await must(safety.takeIn(space, checkId, brought))).toBe(1);
    expect(await must(safety.takeIn(space, checkId, brought))).toBe(0);
    const answers = new Map((await safety.listAnswers(space, checkId)).map((one) => [one.memberId, one]));
    expect(answers.get(tome)).toMatchObject({ state: 'help', typedBy: me });
    expect(answers.get(ken)).toMatchObject({ state: 'hurt', people: 2, typedBy: me });
    expect(answers.size).toBe(2);
  });

  test('a word of one’s own is not lost where somebody else types a sign only', async () => {
    const { store, space, me, checkId } = await open();
    const safety = safetyOf(store);
    await must(safety.answer(space, checkId, { state: 'hurt', people: 0, note: '足をはさまれた' }));
    const said = (await safety.listAnswers(space, checkId))[0];
    expect(said?.note).toBe('足をはさまれた');
    const later = { memberId: me, state: 'help', people: 0, at: (said?.at ?? 0) + 60_000 } as const;
    await must(safety.takeIn(space, checkId, [later]));
    expect((await safety.listAnswers(space, checkId))[0]).toMatchObject({ state: 'help', note: '足をはさまれた' });
  });

  test('after its end nothing can be answered', async () => {
    const { store, space, checkId } = await open();
    const safety = safetyOf(store);
    await must(safety.setOpen(space, checkId, false));
    expect(await safety.answer(space, checkId, { state: 'safe', people: 0, note: '' })).toMatchObject({ ok: false });
    expect(await safety.findOwn(checkId)).toBeNull();
  });
});
