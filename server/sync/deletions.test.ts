import { beforeEach, expect, test } from 'vitest';
import type { Op } from '#protocol/mutation.ts';
import { at, createSyncTown, set } from '../testing/sync-town.ts';

let town: ReturnType<typeof createSyncTown>;
let place: Awaited<ReturnType<typeof theTwo>>;
const theTwo = async () => {
  const { space, owner, hana } = await town.group();
  const ken = await town.joinAs(space, 'ken', { name: '健', role: 'officer' });
  const log = town.fresh();
  await hana.push(space, at(10), set('activityLog', log, { title: '清掃', authorId: owner }));
  return { space, owner, hana, ken, log };
};

beforeEach(async () => {
  town = createSyncTown();
  place = await theTwo();
});

const conflicts = async () => {
  const { rows } = await place.hana.ask(place.space, []);
  return rows.filter(({ kind }) => kind === 'conflict').map(({ fields }) => fields);
};
const deletion = (seen: string[]): Op => ({ ...set('activityLog', place.log, { deleted: true }), seen });

test('both learn that one wrote in a record the other deletes without having seen it', async () => {
  const { space, owner, hana, ken, log } = place;
  await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, at(10)));
  expect(await hana.push(space, at(30), deletion([at(10)]))).toMatchObject({ status: 'applied' });
  expect(await conflicts()).toMatchObject([
    { aboutId: log, field: 'deleted', lost: 'false', lostBy: ken.member, kept: 'true', keptBy: owner },
  ]);
});

test('whoever saw everything deletes in peace, and nobody is in conflict with oneself', async () => {
  const { space, hana, ken, log } = place;
  await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, at(10)));
  await hana.push(space, at(25), set('activityLog', log, { note: '雨' }));
  await hana.push(space, at(30), deletion([at(10), at(20, 6)]));
  await hana.push(space, at(40), set('activityLog', log, { note: '晴れ' }, at(25)));
  expect(await conflicts()).toEqual([]);
});

test('both learn once that one writes on in a record the other has deleted', async () => {
  const { space, owner, hana, ken, log } = place;
  await hana.push(space, at(30), deletion([at(10)]));
  expect(await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, at(10)))).toMatchObject({
    status: 'applied',
  });
  await ken.phone.push(space, at(21, 6), set('activityLog', log, { note: '雨' }));
  expect(await conflicts()).toMatchObject([
    { aboutId: log, field: 'deleted', lost: 'false', lostBy: ken.member, kept: 'true', keptBy: owner },
  ]);
});

test('who has seen the message about a deletion is not told again when it is taken back and repeated', async () => {
  const { space, hana, ken, log } = place;
  await ken.phone.push(space, at(20, 6), set('activityLog', log, { title: '草取り' }, at(10)));
  await hana.push(space, at(30), deletion([at(10)]));
  const told = (await hana.ask(space, [])).rows.find(({ kind }) => kind === 'conflict');
  const seen = set('conflict', told?.id ?? '', { isLostSeen: true });
  expect(await ken.phone.push(space, at(35, 6), seen)).toMatchObject({ status: 'applied' });
  await hana.push(space, at(40), set('activityLog', log, { deleted: false }, at(30)));
  await hana.push(space, at(50), { ...set('activityLog', log, { deleted: true }, at(40)), seen: [at(10)] });
  expect(await conflicts()).toMatchObject([{ aboutId: log, field: 'deleted', isLostSeen: true }]);
});

test('whoever brings a record back is in conflict with nobody', async () => {
  const { space, hana, ken, log } = place;
  await hana.push(space, at(30), deletion([at(10)]));
  await ken.phone.push(space, at(40, 6), set('activityLog', log, { deleted: false, title: '草取り' }, at(30)));
  expect((await conflicts()).filter(({ field }) => field === 'deleted')).toEqual([]);
});
