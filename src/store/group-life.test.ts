import { groupLogs } from '#domain/activity/activity-list.ts';
import { groupDays } from '#domain/event/day-list.ts';
import { onlyDay } from '#domain/event/event-day.ts';
import { keysOf } from '#domain/records.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';

const foundGroup = async () => {
  const device = await createTestStore();
  const founded = await device.store.spaces.createGroup({
    name: '桜町町会',
    sort: 'neighbourhood',
    fiscalStartMonth: 4,
    founderName: '北村 花',
    isHeld: false,
  });
  if (!founded.ok) throw new Error(founded.error.code);
  return { ...device, ...founded.value };
};

test('Hana founds a group on her phone and is its 代表', async () => {
  const { store, space, member } = await foundGroup();
  const [group] = await store.spaces.listSpaces();
  expect(group).toMatchObject({ id: space, name: '桜町町会', kind: 'group', state: 'shared' });
  expect(group?.me).toEqual({
    memberId: member,
    name: '北村 花',
    role: 'owner',
    partyId: null,
    status: 'active',
    isLeader: true,
    isRepresentative: false,
  });
  expect(await store.outbox.countWaiting()).toMatchObject({ waiting: 1, held: 0 });
});

test('a group without a name is not founded', async () => {
  const { store } = await createTestStore();
  const founded = await store.spaces.createGroup({
    name: '　',
    sort: 'civic',
    fiscalStartMonth: 4,
    founderName: '花',
    isHeld: true,
  });
  expect(founded).toEqual({ ok: false, error: { code: 'field.required', place: 'space/name' } });
  expect(await store.spaces.listSpaces()).toEqual([]);
});

test('a group kept on this phone only counts apart until 「みんなで使う」', async () => {
  const { store } = await createTestStore();
  const { space } = await must(
    store.spaces.createGroup({ name: '会', sort: 'civic', fiscalStartMonth: 1, founderName: '花', isHeld: true }),
  );
  expect(await store.outbox.countWaiting()).toMatchObject({ waiting: 0, held: 1 });
  await must(store.spaces.share(space));
  expect(await store.outbox.countWaiting()).toMatchObject({ waiting: 1, held: 0 });
});

test('a log is written, taken back and brought back', async () => {
  const { store, space } = await foundGroup();
  const { id, undo } = await must(
    store.activities.createLog(space, { on: store.today(), title: '公園の清掃', adults: 12 }),
  );
  expect((await store.activities.findLog(space, id))?.title).toBe('公園の清掃');
  await must(undo());
  expect(await store.activities.findLog(space, id)).toBeUndefined();
  expect(await store.activities.listDeletedLogs(space)).toHaveLength(1);
  await must(store.activities.restoreLog(space, id));
  expect(await store.activities.findLog(space, id)).toMatchObject({ adults: 12 });
});

test('who took part is a list that can be changed', async () => {
  const { store, space, member } = await foundGroup();
  const ken = await must(store.people.createRosterMember(space, { name: '中田 健' }));
  const { id } = await must(store.activities.createLog(space, { on: '2026-11-22', with: [member, ken.id] }));
  await must(store.activities.changeLog(space, id, { with: [ken.id], note: '雨' }));
  const log = await store.activities.findLog(space, id);
  expect(log && keysOf(log, 'with')).toEqual([ken.id]);
});

test('logs come newest first, page by page, and stand under their fiscal year', async () => {
  const { store, space } = await foundGroup();
  for (const on of ['2026-03-31', '2026-04-01', '2026-04-01', '2026-11-20']) {
    await must(store.activities.createLog(space, { on, title: on }));
  }
  const first = await store.activities.listLogs(space, { limit: 2 });
  const second = await store.activities.listLogs(space, { limit: 2, before: first.next });
  expect([...first.records, ...second.records].map((log) => log.on)).toEqual([
    '2026-11-20',
    '2026-04-01',
    '2026-04-01',
    '2026-03-31',
  ]);
  expect(second.next).toBeNull();
  expect(new Set([...first.records, ...second.records].map((log) => log.id)).size).toBe(4);
  const years = groupLogs([...first.records, ...second.records], 4);
  expect(years.map((year) => [year.fiscalYear, year.months.map((month) => month.month)])).toEqual([
    [2026, ['2026-11', '2026-04']],
    [2025, ['2026-03']],
  ]);
});

test('what the group does again and again is offered with its last values', async () => {
  const { store, space } = await foundGroup();
  for (const [on, adults] of [
    ['2026-10-01', 5],
    ['2026-11-01', 8],
  ] as const) {
    await must(store.activities.createLog(space, { on, title: '公園の清掃', adults, minutes: 60 }));
  }
  await must(store.activities.createLog(space, { on: '2026-11-10', title: '防災訓練' }));
  const [often, once] = await store.activities.listTemplates(space);
  expect(often).toMatchObject({
    title: '公園の清掃',
    times: 2,
    lastOn: '2026-11-01',
    last: { adults: 8, minutes: 60 },
  });
  expect(once?.title).toBe('防災訓練');
});

test('members answer an event, a leader types for somebody without a phone', async () => {
  const { store, space, member } = await foundGroup();
  const ken = await must(store.people.createRosterMember(space, { name: '健' }));
  await must(store.people.createRosterMember(space, { name: '梅' }));
  const event = await must(store.events.createEvent(space, { title: '餅つき', on: '2026-12-20' }));
  await must(store.events.answerRsvp(space, event.id, { answer: 'yes', guests: 2 }));
  await must(store.events.answerRsvp(space, event.id, { answer: 'no', memberId: ken.id }));
  const answers = await store.events.listAnswers(space, event.id);
  expect(answers.count).toEqual({ yes: 1, maybe: 0, no: 1, guests: 2, open: 1 });
  expect(answers.mine).toMatchObject({ answer: 'yes', guests: 2 });
  expect(answers.answers.find((one) => one.memberId === ken.id)?.typedBy).toBe(member);
  await must(store.events.withdrawRsvp(space, event.id));
  expect((await store.events.listAnswers(space, event.id)).mine).toBeNull();
  await must(store.events.answerRsvp(space, event.id, { answer: 'maybe' }));
  expect((await store.events.listAnswers(space, event.id)).count).toMatchObject({ yes: 0, maybe: 1 });
});

test('events stand under 今日, 今週, 来月', async () => {
  const { store, space } = await foundGroup();
  for (const on of ['2026-11-22', '2026-11-25', '2026-12-01', '2027-01-10', '2026-11-01']) {
    await must(store.events.createEvent(space, { title: on, on }));
  }
  await must(store.events.createEvent(space, { title: '日にち未定' }));
  const groups = groupDays((await store.events.listEvents(space)).map(onlyDay), '2026-11-16');
  expect(groups.map((group) => [group.heading, group.days.map(({ event }) => event.title)])).toEqual([
    ['this_week', ['2026-11-22']],
    ['this_month', ['2026-11-25']],
    ['next_month', ['2026-12-01']],
    ['later', ['2027-01-10']],
    ['undated', ['日にち未定']],
    ['past', ['2026-11-01']],
  ]);
});

test('events far ahead stand under their months, so that nobody takes the 3rd of March for the 3rd of January', async () => {
  const { store, space } = await foundGroup();
  for (const on of ['2027-03-03', '2027-01-06', '2027-01-13']) {
    await must(store.events.createEvent(space, { title: on, on }));
  }
  const groups = groupDays((await store.events.listEvents(space)).map(onlyDay), '2026-11-16');
  const months = groups.map(({ month, days }) => [month, days.map(({ event }) => event.title)]);
  expect(months).toEqual([
    ['2027-01', ['2027-01-06', '2027-01-13']],
    ['2027-03', ['2027-03-03']],
  ]);
});

test('the last 代表 cannot leave', async () => {
  const { store, space } = await foundGroup();
  expect(await store.people.leave(space)).toMatchObject({ ok: false, error: { code: 'member.last_owner' } });
});

test('an invitation is made without a network and only its hash is kept', async () => {
  const { store, space, db } = await foundGroup();
  const made = await must(store.invitations.createInvitation(space, { role: 'member', days: 7, maxUses: 30 }));
  expect(made.secret).toMatch(/^[0-9a-f]{32}$/);
  expect(JSON.stringify([await db.rows.toArray(), await db.outbox.toArray()])).not.toContain(made.secret);
  expect(await store.invitations.listInvitations(space)).toHaveLength(1);
  await must(store.invitations.withdrawInvitation(space, made.id));
  expect(await store.invitations.listInvitations(space)).toEqual([]);
});

test('what was typed is found again after a reload', async () => {
  const { store } = await createTestStore();
  await store.drafts.save('activity.new/a', { title: '清' });
  expect((await store.drafts.load('activity.new/a'))?.value).toEqual({ title: '清' });
  expect((await store.drafts.listDrafts('activity.')).map((draft) => draft.key)).toEqual(['activity.new/a']);
  await store.drafts.delete('activity.new/a');
  expect(await store.drafts.load('activity.new/a')).toBeUndefined();
});
