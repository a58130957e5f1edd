import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { describe, expect, test } from 'vitest';
import { blocksOf } from './blocks.ts';
import { safetyOf } from './safety.ts';
import { votesOf } from './votes.ts';

const said = { state: 'safe', people: 0, note: '' } as const;

/** A group with two 班: Ken walks round in the first, where Tome lives; Mori lives in the second. */
const blockTown = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space, member } = await foundGroup(hana.store);
  const idOf = async (name: string) => (await must(hana.store.people.createRosterMember(space, { name }))).id;
  const [ken, tome, mori] = [await idOf('健'), await idOf('とめ'), await idOf('森')];
  await must(hana.store.spaces.changeProfile(space, { usesSafety: true }));
  const blocks = blocksOf(hana.store);
  const [first, second] = [
    await must(blocks.createBlock(space, '一班')),
    await must(blocks.createBlock(space, '二班')),
  ];
  await must(blocks.changeBlock(space, first.id, { name: '一班', leaderId: ken }));
  await must(blocks.placeMember(space, tome, { blockId: first.id }));
  await must(blocks.placeMember(space, mori, { blockId: second.id }));
  const check = await must(safetyOf(hana.store).startCheck(space, { title: '地震', note: '', isDrill: false }));
  await hana.sync();
  await town.bind(space, 'ken', ken);
  const phone = await town.phone('ken');
  await phone.sync();
  return { town, hana, member, phone, space, check, ken, tome, mori };
};

describe('班長 who walk round', () => {
  test('write down without a network how they found their people, and the officers hear of it', async () => {
    const { hana, phone, space, check, ken, tome, mori } = await blockTown();
    phone.setOnline(false);
    const safety = safetyOf(phone.store);
    await must(safety.answerFor(space, check, tome, { ...said, how: 'in_person' }));
    expect(await safety.answerFor(space, check, mori, { ...said, how: 'in_person' })).toMatchObject({
      ok: false,
      error: { code: 'policy.not_allowed' },
    });
    phone.setOnline(true);
    await phone.sync();
    await hana.sync();
    expect(await safetyOf(hana.store).listAnswers(space, check)).toMatchObject([
      { memberId: tome, state: 'safe', typedBy: ken, how: 'in_person' },
    ]);
    expect(await phone.store.review.countReview()).toBe(0);
  });

  test('see what officers have heard of their people, and of nobody else', async () => {
    const { hana, phone, space, check, tome, mori } = await blockTown();
    for (const one of [tome, mori])
      await must(safetyOf(hana.store).answerFor(space, check, one, { ...said, state: 'help', how: 'phone_call' }));
    await hana.sync();
    await phone.sync();
    expect(await safetyOf(phone.store).listAnswers(space, check)).toMatchObject([{ memberId: tome, state: 'help' }]);
  });

  test('take from a picture only what is about their own people', async () => {
    const { phone, space, check, tome, mori } = await blockTown();
    const brought = [tome, mori].map((memberId) => ({ memberId, state: 'hurt', people: 0, at: 5 }) as const);
    expect(await must(safetyOf(phone.store).takeIn(space, check, brought))).toBe(1);
    expect(await safetyOf(phone.store).listAnswers(space, check)).toMatchObject([{ memberId: tome, state: 'hurt' }]);
  });

  test('keep nothing of it once somebody else is 班長', async () => {
    const { hana, phone, space, check, tome } = await blockTown();
    await must(safetyOf(phone.store).answerFor(space, check, tome, { ...said, how: 'in_person' }));
    await phone.sync();
    const [first] = await blocksOf(hana.store).listBlocks(space);
    await must(blocksOf(hana.store).changeBlock(space, first?.id ?? '', { leaderId: tome }));
    await hana.sync();
    await phone.sync();
    expect(await safetyOf(phone.store).listAnswers(space, check)).toEqual([]);
  });
});

test('who did not know that another had typed their ballot votes in their own hand, and nothing is lost', async () => {
  const { town, hana, phone, space, ken } = await blockTown();
  const { id: meeting } = await must(hana.store.meetings.createMeeting(space, { on: '2026-11-29', type: 'board' }));
  const choices = [
    { id: 'yes', text: '賛成' },
    { id: 'no', text: '反対' },
  ];
  const asked = { question: '会費', voice: 'open', choices, agendaItemId: null } as const;
  const { id: vote } = await must(votesOf(hana.store).openVote(space, meeting, asked));
  await hana.sync();
  await phone.sync();
  phone.setOnline(false);
  await must(votesOf(hana.store).castFor(space, vote, ken, 'yes', 'phone_call'));
  await hana.sync();
  town.pass(60_000);
  phone.timers.pass(60_000);
  await must(votesOf(phone.store).castBallot(space, vote, 'no'));
  phone.setOnline(true);
  await phone.sync();
  await hana.sync();
  // Both choices can be looked through; the own one stands, and nothing was refused.
  expect(await phone.store.review.listReview()).toMatchObject([{ type: 'conflict', isMineShown: true, other: 'yes' }]);
  expect(await votesOf(hana.store).listBallots(space, vote)).toMatchObject([
    { memberId: ken, choice: 'no', typedBy: null },
  ]);
});
