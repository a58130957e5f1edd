import { createTown, must } from '#testing/phones.ts';
import { withSato } from '#testing/scenarios/two-parties.ts';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { goalsOf } from './goals.ts';
import { preparationsOf } from './preparations.ts';
import { watchedQuery } from './watched-query.ts';

const homes = {
  name: '雪かきを手伝った家',
  span: 'cumulative',
  unit: '軒',
  baseline: '0',
  baselineOn: '2026-04-01',
  target: '40',
  targetOn: '2027-03-31',
} as const;

const withGoal = async () => {
  const project = await withSato(createTown);
  const { hana, sato, space } = project;
  const goal = (
    await must(goalsOf(hana.store).createGoal(space, { what: '雪の日も安心して出かけられる', indicator: homes }))
  ).id;
  await hana.sync();
  await sato.sync();
  return { ...project, goal };
};

test('two phones without a network measure the same thing, and both count', async () => {
  const { hana, sato, space, goal } = await withGoal();
  for (const phone of [hana, sato]) phone.setOnline(false);
  const indicator = (await goalsOf(hana.store).findGoal(space, goal))?.indicators[0]?.indicator.id ?? '';
  await must(goalsOf(hana.store).addMeasurement(space, indicator, { on: '2026-11-20', value: '12' }));
  await must(goalsOf(sato.store).addMeasurement(space, indicator, { on: '2026-11-21', value: '8' }));
  await must(goalsOf(hana.store).changeIndicator(space, indicator, { unit: '世帯' }));
  await must(goalsOf(sato.store).changeIndicator(space, indicator, { target: '50' }));
  for (const phone of [hana, sato]) phone.setOnline(true);
  for (const phone of [hana, sato, hana]) await phone.sync();
  for (const phone of [hana, sato]) {
    const view = (await goalsOf(phone.store).listGoals(space))[0]?.indicators[0];
    expect(view?.progress).toMatchObject({ value: 20, share: 0.4, target: 50, isReached: false });
    expect(view?.newest).toMatchObject({ on: '2026-11-21', value: '8' });
    expect(view?.indicator.unit).toBe('世帯');
  }
});

test('sums per year follow the month the year of the space begins in', async () => {
  const { hana, space, goal } = await withGoal();
  const goals = goalsOf(hana.store);
  const { id } = await must(goals.addIndicator(space, goal, { name: '活動日', span: 'per_year', baseline: '1' }));
  for (const on of ['2025-12-31', '2026-01-01', '2026-03-31'])
    await must(goals.addMeasurement(space, id, { on, value: '1' }));
  const yearOf = async () => (await goals.findGoal(space, goal))?.indicators[1]?.progress.years.map((one) => one.value);
  expect(await yearOf()).toEqual([3]);
  await must(hana.store.spaces.changeProfile(space, { fiscalStartMonth: 1 }));
  expect(await yearOf()).toEqual([2, 1]);
});

test('a deleted measurement, indicator or goal is gone until it is brought back', async () => {
  const { hana, space, goal } = await withGoal();
  const goals = goalsOf(hana.store);
  const first = async () => (await goals.findGoal(space, goal))?.indicators[0];
  const id = (await first())?.indicator.id ?? '';
  const measured = await must(goals.addMeasurement(space, id, { value: '—', note: '数える人がいなかった' }));
  expect((await first())?.newest).toMatchObject({ value: '—', on: '2026-11-22' });
  await must(measured.undo());
  expect((await first())?.newest).toBeNull();
  const gone = await must(goals.deleteIndicator(space, id));
  expect(await first()).toBeUndefined();
  await must(gone.undo());
  expect((await first())?.indicator.id).toBe(id);
  const without = await must(goals.deleteGoal(space, goal));
  expect(await goals.listGoals(space)).toEqual([]);
  await must(without.undo());
  expect(await goals.listGoals(space)).toHaveLength(1);
});

test('a goal belongs to its cycle; the next one begins with an empty list', async () => {
  const { hana, space } = await withGoal();
  await must(hana.store.projects.changeCharter(space, { issue: '雪' }));
  for (const stage of ['do', 'see'] as const) await must(hana.store.projects.changeStage(space, stage));
  await must(preparationsOf(hana.store).addDuty(space, { what: '連絡網をつくる' }));
  await must(hana.store.projects.startNextCycle(space));
  expect(await goalsOf(hana.store).listGoals(space)).toEqual([]);
  expect(await goalsOf(hana.store).listGoals(space, 1)).toHaveLength(1);
  expect(await preparationsOf(hana.store).listDuties(space)).toEqual([]);
  expect(await preparationsOf(hana.store).listDuties(space, 1)).toHaveLength(1);
});

test('duties stand in the order they were written, and two parties write at once', async () => {
  const { hana, sato, space, own, city } = await withGoal();
  await must(preparationsOf(hana.store).addDuty(space, { what: '道具を貸す', partyId: own, untilOn: '2026-12-01' }));
  await must(preparationsOf(sato.store).addDuty(space, { what: '保険に入る', partyId: city }));
  for (const phone of [hana, sato, hana]) await phone.sync();
  const [here, there] = await Promise.all([hana, sato].map((phone) => preparationsOf(phone.store).listDuties(space)));
  expect(here?.map((duty) => duty.what).toSorted()).toEqual(['保険に入る', '道具を貸す'].toSorted());
  expect(there).toEqual(here);
  const slip = await must(preparationsOf(hana.store).deleteDuty(space, here?.[0]?.id ?? ''));
  await must(slip.undo());
  expect(await preparationsOf(hana.store).listDuties(space)).toHaveLength(2);
});

test('two phones look at different principles before the start, and both answers stay', async () => {
  const { hana, sato, space } = await withGoal();
  const find = (phone: typeof hana) => phone.store.projects.findProject(space);
  await must(preparationsOf(hana.store).answerCheck(space, 'equality', 'yes'));
  await hana.sync();
  await sato.sync();
  await must(preparationsOf(hana.store).answerCheck(space, 'roles', 'not_yet'));
  await must(preparationsOf(hana.store).writeCheckNote(space, 'roles', ' 連絡係が決まっていない '));
  await must(preparationsOf(sato.store).answerCheck(space, 'purpose', 'partly'));
  await must(preparationsOf(sato.store).finishCheck(space));
  for (const phone of [hana, sato, hana]) await phone.sync();
  for (const phone of [hana, sato]) {
    expect(await find(phone)).toMatchObject({
      'check.equality': 'yes',
      'check.roles': 'not_yet',
      'check.purpose': 'partly',
      'checkNote.roles': '連絡係が決まっていない',
      checkedOn: '2026-11-22',
    });
  }
  await must(preparationsOf(hana.store).answerCheck(space, 'roles', null));
  expect((await find(hana))?.['check.roles']).toBeNull();
});

test('an open page shows a result as soon as it is written', async () => {
  const { hana, space, goal } = await withGoal();
  const goals = goalsOf(hana.store);
  const seen: (number | null | undefined)[] = [];
  const watching = liveQuery(watchedQuery(() => goals.findGoal(space, goal))).subscribe((view) =>
    seen.push(view?.indicators[0]?.progress.value),
  );
  await vi.waitFor(() => expect(seen).toEqual([null]));
  const indicator = (await goals.findGoal(space, goal))?.indicators[0]?.indicator.id ?? '';
  await must(goals.addMeasurement(space, indicator, { value: '12' }));
  await vi.waitFor(() => expect(seen.at(-1)).toBe(12));
  watching.unsubscribe();
});
