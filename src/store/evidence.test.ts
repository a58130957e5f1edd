import { createTown, must } from '#testing/phones.ts';
import { withSato } from '#testing/scenarios/two-parties.ts';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { thanksOf } from './thanks.ts';
import { watchedQuery } from './watched-query.ts';

const winter = async () => {
  const project = await withSato(createTown);
  const { hana, sato, space } = project;
  const { id: log } = await must(
    hana.store.activities.createLog(space, {
      on: '2026-11-20',
      title: '雪かき',
      trouble: '集合場所が分かりにくかった。',
    }),
  );
  await hana.sync();
  await sato.sync();
  return { ...project, log };
};

test('what is noticed at a log bears its day, its author and party, and can be taken back', async () => {
  const { sato, space, city, log } = await winter();
  const evidence = evidenceOf(sato.store);
  const done = await must(
    evidence.createEvidence(space, { aboutId: log, mark: 'good', principle: 'roles', text: '係が決まっていた。' }),
  );
  const [first] = await evidence.listByPrinciple(space, 'roles');
  expect(first).toMatchObject({ on: '2026-11-20', partyId: city, text: '係が決まっていた。', isOfLog: false });
  expect(first?.about).toMatchObject({ kind: 'activityLog', id: log, title: '雪かき' });
  await must(done.undo());
  expect(await evidence.listByPrinciple(space, 'roles')).toEqual([]);
});

test('what is noticed on the way is about nothing but today', async () => {
  const { hana, space } = await winter();
  await must(evidenceOf(hana.store).createEvidence(space, { mark: 'trouble' }));
  const [first] = await evidenceOf(hana.store).listEvidence(space);
  expect(first).toMatchObject({ on: '2026-11-22', about: null, principle: null, mark: 'trouble' });
});

test('words of a log wait for a principle, and two phones that give it one without a network make one of it', async () => {
  const { hana, sato, space, log } = await winter();
  const open = (await evidenceOf(hana.store).listEvidence(space)).filter((one) => one.id === null);
  expect(open.map((one) => one.text)).toEqual(['集合場所が分かりにくかった。']);
  await must(evidenceOf(hana.store).tagLogWords(space, log, 'trouble', 'roles'));
  await must(evidenceOf(sato.store).tagLogWords(space, log, 'trouble', 'openness'));
  for (const phone of [hana, sato, hana]) await phone.sync();
  for (const phone of [hana, sato]) {
    const all = await evidenceOf(phone.store).listEvidence(space);
    expect(all.map(({ text, principle, isOfLog }) => [text, principle, isOfLog])).toEqual([
      ['集合場所が分かりにくかった。', 'openness', true],
    ]);
    expect((await phone.store.outbox.countWaiting()).waiting).toBe(0);
  }
});

test('a word put right in the log is put right in the list, and taking the tag back lets it wait again', async () => {
  const { hana, space, log } = await winter();
  const evidence = evidenceOf(hana.store);
  const first = await must(evidence.tagLogWords(space, log, 'trouble', 'roles'));
  await must(hana.store.activities.changeLog(space, log, { trouble: '集合場所を間違えた。' }));
  const second = await must(evidence.tagLogWords(space, log, 'trouble', 'purpose'));
  expect((await evidence.listByPrinciple(space, 'purpose')).map((one) => one.text)).toEqual(['集合場所を間違えた。']);
  await must(second.undo());
  expect(await evidence.listByPrinciple(space, 'roles')).toHaveLength(1);
  await must(first.undo());
  expect((await evidence.listEvidence(space)).map((one) => one.id)).toEqual([null]);
  await must(evidence.tagLogWords(space, log, 'trouble', 'roles'));
  expect(await evidence.listByPrinciple(space, 'roles')).toHaveLength(1);
  await must(hana.store.activities.deleteLog(space, log));
  expect(await evidence.listByPrinciple(space, 'roles')).toEqual([]);
});

test('what was noticed in an earlier cycle stays with it', async () => {
  const { hana, space } = await winter();
  const evidence = evidenceOf(hana.store);
  await must(evidence.createEvidence(space, { mark: 'good', principle: 'roles' }));
  await must(hana.store.projects.changeCharter(space, { issue: '雪' }));
  for (const stage of ['do', 'see'] as const) await must(hana.store.projects.changeStage(space, stage));
  await must(hana.store.projects.startNextCycle(space));
  await must(evidence.createEvidence(space, { mark: 'trouble', principle: 'roles' }));
  expect((await evidence.listByPrinciple(space, 'roles', 1)).map((one) => one.mark)).toEqual(['good']);
  expect((await evidence.listByPrinciple(space, 'roles', 2)).map((one) => one.mark)).toEqual(['trouble']);
});

test('thank you reaches the other phone, to a party or a person, and is taken back while nobody minds', async () => {
  const { hana, sato, space, own, city, hanaId } = await winter();
  await must(thanksOf(hana.store).sendThanks(space, { toPartyId: city, text: '車を出してくれて助かりました。' }));
  const slip = await must(thanksOf(sato.store).sendThanks(space, { toMemberId: hanaId }));
  await must(slip.undo());
  await must(thanksOf(sato.store).sendThanks(space, { toPartyId: own }));
  for (const phone of [hana, sato, hana]) await phone.sync();
  const read = (await thanksOf(hana.store).listThanks(space, 1)).map(({ toPartyId, partyId }) => [partyId, toPartyId]);
  expect(read.toSorted()).toEqual(
    [
      [own, city],
      [city, own],
    ].toSorted(),
  );
  expect(await thanksOf(hana.store).listThanks(space, 2)).toEqual([]);
});

test('thank you to nobody is refused', async () => {
  const { hana, space } = await winter();
  expect(await thanksOf(hana.store).sendThanks(space, { text: 'ありがとう' })).toMatchObject({
    ok: false,
    error: { code: 'record.parent_missing' },
  });
});

test('an open list follows the words of a log and what is noted beside it', async () => {
  const { hana, space, log } = await winter();
  const evidence = evidenceOf(hana.store);
  await must(evidence.tagLogWords(space, log, 'trouble', 'roles'));
  let texts: string[] | undefined;
  const watching = liveQuery(watchedQuery(() => evidence.listByPrinciple(space, 'roles'))).subscribe((notes) => {
    texts = notes.map(({ text }) => text);
  });
  await vi.waitFor(() => expect(texts).toEqual(['集合場所が分かりにくかった。']));
  await must(hana.store.activities.changeLog(space, log, { trouble: '集合場所を間違えた。' }));
  await vi.waitFor(() => expect(texts).toEqual(['集合場所を間違えた。']));
  await must(evidence.createEvidence(space, { mark: 'good', principle: 'roles', text: '早い' }));
  await vi.waitFor(() => expect(texts?.toSorted()).toEqual(['早い', '集合場所を間違えた。'].toSorted()));
  watching.unsubscribe();
});
