import { nextPlansOf } from '#store/next-plan.ts';
import { resultsOf } from '#store/round-results.ts';
import { talksOf } from '#store/talks.ts';
import { planOf, sourcesOf } from '#domain/project/next-plan.ts';
import { createTown, must } from '#testing/phones.ts';
import { question, round, satoId, withSato } from '#testing/scenarios/two-parties.ts';
import { describe, expect, test } from 'vitest';

type Evening = Awaited<ReturnType<typeof withSato<ReturnType<typeof createTown>>>>;

/** A round both parties answered and showed. */
const shownRound = async ({ hana, sato, space }: Evening, phase: 'mid' | 'after') => {
  const { id } = await must(
    hana.store.rounds.createRound(space, { ...round, phase, voice: 'party', collect: 'phones' }),
  );
  await hana.sync();
  for (const phone of [hana, sato]) {
    await phone.sync();
    await must(phone.store.rounds.givePromise(space, id));
    await must(phone.store.sheets.writeAnswer(space, id, { ...question, rating: 3 }));
    await must(phone.store.sheets.handIn(space, id));
    await phone.sync();
  }
  await hana.sync();
  await must(hana.store.rounds.show(space, id));
  for (const phone of [hana, sato]) await phone.sync();
  return id;
};

const inTouch = async ({ hana, sato }: Evening) => {
  for (const phone of [hana, sato, hana]) await phone.sync();
};

describe('the talk of two parties on two phones', () => {
  test('both write without a network, and nothing of either is lost', async () => {
    const town = await withSato(createTown);
    const { hana, sato, space } = town;
    const id = await shownRound(town, 'mid');
    const [mine, theirs] = [talksOf(hana.store), talksOf(sato.store)];
    await must(mine.goToStep(space, id, 3));
    await must(mine.addNote(space, id, 'keep', '声かけ'));
    await must(theirs.goToStep(space, id, 2));
    await must(theirs.addNote(space, id, 'trouble', '集合場所'));
    await must(theirs.tick(space, id, 't-goals', true));
    await must(mine.tick(space, id, 't-change', true));
    await must(mine.countHands(space, id, 'roles', 3));
    await must(resultsOf(sato.store).writeFinding(space, id, 'roles', { shared: '人が足りない' }));
    await inTouch(town);
    for (const phone of [hana, sato]) {
      const notes = await talksOf(phone.store).listNotes(space, id);
      expect(notes.map((note) => note.text).toSorted()).toEqual(['声かけ', '集合場所'].toSorted());
      expect(await talksOf(phone.store).findTalk(space, id)).toMatchObject({
        state: 'open',
        'after.t-goals': true,
        'after.t-change': true,
      });
      expect(await resultsOf(phone.store).listFindings(space, id)).toMatchObject([
        { hands: 3, shared: '人が足りない' },
      ]);
    }
  });

  test('votes of two phones are counted together; whoever comes after the closing is told', async () => {
    const town = await withSato(createTown);
    const { hana, sato, space, hanaId } = town;
    const id = await shownRound(town, 'mid');
    await must(talksOf(hana.store).vote(space, id, ['roles', 'purpose']));
    await must(talksOf(hana.store).vote(space, id, ['roles']));
    await must(talksOf(sato.store).vote(space, id, ['roles', 'openness']));
    await inTouch(town);
    const votes = await talksOf(hana.store).listVotes(space, id, hanaId);
    expect(votes.mine).toEqual(['roles']);
    expect(votes.picks.flat().toSorted()).toEqual(['openness', 'roles', 'roles']);
    expect((await talksOf(sato.store).listVotes(space, id, satoId)).mine?.toSorted()).toEqual(['openness', 'roles']);
    await must(talksOf(hana.store).closeVote(space, id, true));
    expect(await talksOf(hana.store).vote(space, id, [])).toMatchObject({ error: { code: 'vote.closed' } });
    await must(talksOf(sato.store).vote(space, id, ['purpose']));
    await inTouch(town);
    expect(await sato.store.review.listReview()).toMatchObject([{ type: 'refused', code: 'vote.closed' }]);
  });

  test('a ためす becomes a やること only with owner, day and 「できたと言える状態」, and back with one tap', async () => {
    const town = await withSato(createTown);
    const { hana, space, hanaId } = town;
    const id = await shownRound(town, 'mid');
    const talks = talksOf(hana.store);
    const { id: note } = await must(talks.addNote(space, id, 'try', ' 当番表をつくる '));
    const whole = { what: '当番表をつくる', ownerId: hanaId, dueOn: '2026-12-20', doneWhen: '会議で配った' };
    for (const [part, place] of [
      [{ ownerId: null }, 'owner'],
      [{ dueOn: '' }, 'due'],
      [{ doneWhen: ' ' }, 'done_when'],
      [{ what: '' }, 'what'],
    ] as const)
      expect(await talks.makeAction(space, note, { ...whole, ...part })).toMatchObject({
        error: { code: 'field.required', place },
      });
    const made = await must(talks.makeAction(space, note, whole));
    expect((await talks.listNotes(space, id))[0]).toMatchObject({ text: '当番表をつくる', actionItemId: made.id });
    expect(await hana.store.actionItems.listAllActionItems(space)).toMatchObject([{ ...whole, roundId: id }]);
    await must(made.undo());
    expect((await talks.listNotes(space, id))[0]?.actionItemId).toBeNull();
    expect(await hana.store.actionItems.listAllActionItems(space)).toEqual([]);
  });

  test('the next round opens with what was promised, until somebody says what became of it', async () => {
    const town = await withSato(createTown);
    const { hana, sato, space, hanaId } = town;
    const first = await shownRound(town, 'mid');
    const talks = talksOf(hana.store);
    const { id: note } = await must(talks.addNote(space, first, 'try', '地図'));
    const action = { what: '地図をつくる', ownerId: hanaId, dueOn: '2026-12-20', doneWhen: '配った' };
    const { id: promise } = await must(talks.makeAction(space, note, action));
    const second = await shownRound(town, 'after');
    await inTouch(town);
    const theirs = talksOf(sato.store);
    expect(await theirs.listPromises(space, first)).toEqual([]);
    expect(await theirs.listPromises(space, second)).toMatchObject([{ id: promise }]);
    const said = await must(theirs.sayOutcome(space, promise, 'done'));
    await must(theirs.sayOutcomeNote(space, promise, '半分は来年'));
    await inTouch(town);
    expect(await hana.store.actionItems.listOpenActionItems(space)).toEqual([]);
    expect(await talks.listPromises(space, second)).toMatchObject([{ outcome: 'done', outcomeNote: '半分は来年' }]);
    await must(said.undo());
    await must(theirs.sayOutcome(space, promise, 'dropped'));
    expect(await sato.store.actionItems.listOpenActionItems(space)).toEqual([]);
    await must(theirs.sayOutcome(space, promise, 'partly'));
    expect(await sato.store.actionItems.listOpenActionItems(space)).toHaveLength(1);
  });

  test('an evening is put off before anything is shown, and taken up again', async () => {
    const { hana, space } = await withSato(createTown);
    const { id } = await must(hana.store.rounds.createRound(space, { ...round, voice: 'party', collect: 'phones' }));
    const talks = talksOf(hana.store);
    const put = await must(talks.postpone(space, id, '2026-12-05', '市の方が来られない'));
    expect(await talks.findTalk(space, id)).toMatchObject({ state: 'postponed', postponedTo: '2026-12-05' });
    await must(put.undo());
    expect((await talks.findTalk(space, id))?.state).toBeNull();
    expect(await talks.goToStep(space, id, 0)).toMatchObject({ error: { code: 'round.not_shown' } });
  });
});

describe('the plan of the next cycle', () => {
  test('begins with what was ticked and says which round it came out of', async () => {
    const town = await withSato(createTown);
    const { hana, sato, space, own } = town;
    const plans = nextPlansOf(hana.store);
    expect(await plans.findStart(space)).toMatchObject({ state: 'no_round', round: null });
    const id = await shownRound(town, 'after');
    await must(
      resultsOf(hana.store).writeFinding(space, id, 'roles', { improve: '連絡の順番', differs: '役の受け取り方' }),
    );
    await must(hana.store.actionItems.addActionItem(space, { roundId: id }, { what: '地図をつくる', partyId: own }));
    const before = await plans.findStart(space);
    expect(before).toMatchObject({ state: 'not_see', round: { id } });
    const ticked = sourcesOf(before?.outcome ?? { findings: [], notes: [], actions: [], goals: [] });
    const plan = planOf(ticked, { issue: '河原のごみ', change: '' });
    expect(await plans.begin(space, id, plan)).toMatchObject({ error: { code: 'project.stage_backwards' } });
    await must(hana.store.projects.changeStage(space, 'do'));
    await must(hana.store.projects.changeStage(space, 'see'));
    expect((await plans.findStart(space))?.state).toBe('ready');
    await must(plans.begin(space, id, plan));
    await inTouch(town);
    expect(await nextPlansOf(sato.store).findStart(space)).toMatchObject({
      state: 'begun',
      project: { stage: 'plan', cycle: 2, fromRoundId: id, issue: '河原のごみ\n役の受け取り方', change: null },
    });
    const rows = await sato.db.rows.toArray();
    const told = rows.filter((row) => row.kind === 'goal' || row.kind === 'duty').map((row) => row.fields);
    expect(told).toContainEqual(expect.objectContaining({ cycle: 2, what: '連絡の順番' }));
    expect(told).toContainEqual(expect.objectContaining({ cycle: 2, what: '地図をつくる', partyId: own }));
    expect(told).toHaveLength(2);
  });
});
