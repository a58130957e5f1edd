import { audiencesOf, directionsOf, doersOf } from '#domain/plan/community-plan.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { communityPlansOf } from './community-plans.ts';

/** Hana leads and has written a plan with two items; Ken is a member with a phone of his own. */
const council = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const { id } = await must(hana.store.people.createRosterMember(space, { name: '健' }));
  const plans = communityPlansOf(hana.store);
  const { id: plan } = await must(
    plans.createPlan(space, {
      title: '地域づくり計画',
      fromYear: 2026,
      toYear: 2030,
      directions: [
        { id: null, name: '1 支え合う' },
        { id: null, name: '2 つなぐ' },
        { id: null, name: ' ' },
      ],
    }),
  );
  const watch = await must(
    plans.createItem(space, plan, {
      number: '1-2',
      title: '登校の見守り',
      audience: ['area', 'school'],
      doers: ['青少年部会', ' ', '各町会', '青少年部会'],
      years: { 2026: 'going' },
    }),
  );
  const flowers = await must(plans.createItem(space, plan, { number: '1-10', title: '花だんの手入れ' }));
  await hana.sync();
  await town.bind(space, 'ken', id);
  const ken = await town.phone('ken');
  await ken.sync();
  const everybody = async () => {
    for (const phone of [ken, hana, ken, hana]) await phone.sync();
  };
  return { space, hana, ken, plan, plans, watch: watch.id, flowers, everybody };
};

test('a plan written by an officer is read by the members, by number, with who does what for whom', async () => {
  const { space, ken, plan } = await council();
  const kens = communityPlansOf(ken.store);
  const [found] = await kens.listPlans(space, 2026);
  expect(directionsOf(found ?? { id: '', spaceId: '' }).map(({ name }) => name)).toEqual(['1 支え合う', '2 つなぐ']);
  const items = await kens.listItems(space, plan);
  expect(items.map(({ number, title }) => [number, title])).toEqual([
    ['1-2', '登校の見守り'],
    ['1-10', '花だんの手入れ'],
  ]);
  const [watch] = items;
  if (!watch) throw new Error('no item');
  expect(audiencesOf(watch)).toEqual(['area', 'school']);
  expect(doersOf(watch).map(({ name }) => name)).toEqual(['青少年部会', '各町会']);
  expect(watch).toMatchObject({ 'year.2026': 'going' });
});

test('a member cannot change it, on the phone that writes nor later', async () => {
  const { space, ken, plan, watch } = await council();
  const kens = communityPlansOf(ken.store);
  expect(await kens.createItem(space, plan, { title: '花火' })).toMatchObject({ ok: false });
  expect(await kens.changeItem(space, watch, { years: { 2026: 'done' } })).toMatchObject({ ok: false });
  expect(await kens.createPlan(space, { title: '別の計画' })).toMatchObject({ ok: false });
});

test('a member’s log counts for the item on the officer’s phone once it is sent, and no longer when it is taken away', async () => {
  const { space, hana, ken, plans, watch, flowers, everybody } = await council();
  const items = [watch, flowers.id];
  const { id: log } = await must(
    ken.store.activities.createLog(space, { on: '2026-11-22', title: '見守り', minutes: 30, planItems: items }),
  );
  await must(ken.store.activities.createLog(space, { on: '2026-03-31', title: '前の年度', planItems: [watch] }));
  await must(ken.store.activities.createLog(space, { on: '2026-11-22', title: '別のこと' }));
  await everybody();
  const titles = async (item: string) => (await plans.listLogsFor(space, item, 2026, 4)).map(({ title }) => title);
  expect(await titles(watch)).toEqual(['見守り']);
  expect(await titles(flowers.id)).toEqual(['見守り']);
  await must(ken.store.activities.changeLog(space, log, { planItems: [watch] }));
  await must(ken.store.activities.changeLog(space, log, { minutes: 60 }));
  await everybody();
  expect(await titles(watch)).toEqual(['見守り']);
  expect(await titles(flowers.id)).toEqual([]);
  expect(await plans.listLogsFor(space, watch, 2025, 4)).toHaveLength(1);
  expect(await hana.store.review.countReview()).toBe(0);
});

test('the same work once more is for the same items', async () => {
  const { space, ken, watch } = await council();
  const { id } = await must(
    ken.store.activities.createLog(space, { on: '2026-11-20', title: '見守り', planItems: [watch] }),
  );
  const again = await must(ken.store.activities.repeatLog(space, id));
  expect(await ken.store.activities.findLog(space, again.id)).toMatchObject({ [`planItem.${watch}`]: true });
});

test('two officers’ phones put different lines right at once, and nothing is lost', async () => {
  const { space, hana, ken, plan, plans, watch, everybody } = await council();
  const member = (await hana.store.people.listMembers(space)).find(({ name }) => name === '健');
  await must(hana.store.people.changeMember(space, member?.id ?? '', { role: 'officer' }));
  await everybody();
  const kens = communityPlansOf(ken.store);
  const [first, second] = directionsOf((await plans.findPlan(space, plan)) ?? { id: '', spaceId: '' });
  if (!first || !second) throw new Error('no directions');
  await must(plans.changePlan(space, plan, { directions: [{ ...first, name: '1 支え合うまち' }, second] }));
  await must(
    kens.changePlan(space, plan, { directions: [first, { ...second, name: '' }, { id: null, name: '3 楽しむ' }] }),
  );
  await must(plans.changeItem(space, watch, { doers: ['青少年部会'], years: { 2027: 'done' } }));
  await must(
    kens.changeItem(space, watch, { doers: ['青少年部会', '各町会', '小学校'], audience: ['school', 'city'] }),
  );
  await everybody();
  for (const phone of [hana, ken]) {
    const here = communityPlansOf(phone.store);
    const found = await here.findPlan(space, plan);
    expect(directionsOf(found ?? { id: '', spaceId: '' }).map(({ name }) => name)).toEqual([
      '1 支え合うまち',
      '3 楽しむ',
    ]);
    const item = await here.findItem(space, watch);
    if (!item) throw new Error('no item');
    expect(
      doersOf(item)
        .map(({ name }) => name)
        .toSorted(),
    ).toEqual(['小学校', '青少年部会']);
    expect(audiencesOf(item)).toEqual(['school', 'city']);
    expect(item).toMatchObject({ 'year.2026': 'going', 'year.2027': 'done' });
  }
});

test('what was deleted by mistake comes back, and a log keeps what it was for meanwhile', async () => {
  const { space, ken, plan, plans, flowers, everybody } = await council();
  const kens = communityPlansOf(ken.store);
  await must(ken.store.activities.createLog(space, { on: '2026-11-22', title: '水やり', planItems: [flowers.id] }));
  const gone = await must(plans.deleteItem(space, flowers.id));
  await everybody();
  expect(await kens.findItems(space, [flowers.id])).toEqual([]);
  await must(gone.undo());
  await everybody();
  expect(await kens.findItems(space, [flowers.id])).toHaveLength(1);
  expect(await kens.listLogsFor(space, flowers.id, 2026, 4)).toHaveLength(1);
  const whole = await must(plans.deletePlan(space, plan));
  expect(await plans.findItems(space, [flowers.id])).toEqual([]);
  expect(await plans.createItem(space, plan, { title: 'あとから' })).toMatchObject({
    error: { code: 'record.missing' },
  });
  await must(whole.undo());
  expect(await plans.findItems(space, [flowers.id])).toHaveLength(1);
});

test('a plan and an item need a name', async () => {
  const { space, plan, plans, watch } = await council();
  const missing = { ok: false, error: { code: 'field.required', place: 'title' } };
  expect(await plans.createPlan(space, { title: ' ' })).toMatchObject(missing);
  expect(await plans.createItem(space, plan, {})).toMatchObject(missing);
  expect(await plans.changeItem(space, watch, { title: '' })).toMatchObject(missing);
});
