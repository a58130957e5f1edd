// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { loadOf } from '#domain/meeting/load.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { loadsOf } from './loads.ts';

const year = { from: '2026-04-01', to: '2027-03-31' };

test('what Ken can take on this year reaches his own phones and nobody else, not even the chair', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space, member } = await foundGroup(hana.store);
  const ken = (await must(hana.store.people.createRosterMember(space, { name: '健' }))).id;
  await hana.sync();
  await town.bind(space, 'ken', ken);
  const [first, second] = [await town.phone('ken'), await town.phone('ken')];
  await first.sync();
  await must(loadsOf(first.store).setInvolvement(space, 2026, { level: 'a_little', note: '父の介護のため' }));
  await must(loadsOf(hana.store).setInvolvement(space, 2026, { level: 'a_lot', note: '' }));
  for (const phone of [first, hana, second, hana, first]) await phone.sync();

  expect(await loadsOf(second.store).findInvolvement(space, ken, 2026)).toMatchObject({
    level: 'a_little',
    note: '父の介護のため',
  });
  const rowsOn = async (phone: typeof hana) =>
    (await phone.db.rows.toArray())
      .filter(({ kind }) => kind === 'involvement')
      .map(({ fields }) => fields['memberId']);
  expect(await rowsOn(hana)).toEqual([member]);
  expect(await rowsOn(first)).toEqual([ken]);
  expect(JSON.stringify(await hana.db.rows.toArray())).not.toContain('介護');
});

test('it can be changed and taken back', async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  const loads = loadsOf(store);
  const found = async () => loads.findInvolvement(space, member, 2026);
  await must(loads.setInvolvement(space, 2026, { level: 'normal', note: '' }));
  const { undo } = await must(loads.setInvolvement(space, 2026, { level: 'a_lot', note: ' 夜なら ' }));
  expect(await found()).toMatchObject({ level: 'a_lot', note: '夜なら' });
  await must(undo());
  expect(await found()).toMatchObject({ level: 'normal', note: null });
  expect(await loads.findInvolvement(space, member, 2027)).toBeUndefined();
});

test('役目 are counted from what stands in the notebook', async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  const meeting = await must(
    store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board', chairId: member, scribeId: member }),
  );
  await must(store.meetings.createMeeting(space, { on: '2025-11-22', type: 'board', chairId: member }));
  const item = { what: 'ちらし', ownerId: member };
  const done = await must(store.actionItems.addActionItem(space, { meetingId: meeting.id }, item));
  await must(store.actionItems.addActionItem(space, { meetingId: meeting.id }, item));
  await must(store.actionItems.finishActionItem(space, done.id, '2026-12-01'));
  const load = loadOf(member, await loadsOf(store).readLoadFacts(space), year);
  expect(load).toMatchObject({ chair: 1, scribe: 1, openAction: 1, doneAction: 1, shift: 0 });
});
