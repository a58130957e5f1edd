// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { agendaStartOf } from './agenda-start.ts';
import { agendaOf } from './agenda.ts';
import { lookBackOf } from './look-back.ts';

const items = [
  { title: '会計の報告', minutesPlanned: 10, purpose: 'report' },
  { title: '夏まつり', minutesPlanned: 20, purpose: 'discuss' },
] as const;

const meetings = async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  const create = async (on: string, type: 'board' | 'general') =>
    must(store.meetings.createMeeting(space, { on, type }));
  const [may, june, assembly] = [
    await create('2026-05-10', 'board'),
    await create('2026-06-10', 'board'),
    await create('2026-06-20', 'general'),
  ];
  const find = async (id: string) => (await store.meetings.findMeeting(space, id)) ?? { id, spaceId: space };
  return { store, space, may, june, assembly, find, start: agendaStartOf(store) };
};

test('an agenda is put in at once behind what stands there, and taken out at once', async () => {
  const { store, space, june, start } = await meetings();
  await must(agendaOf(store).addAgendaItem(space, june.id, { title: 'あいさつ' }));
  const { undo } = await must(start.addAgendaItems(space, june.id, items));
  const titles = async () => (await agendaOf(store).listAgenda(space, june.id)).map(({ title }) => title);
  expect(await titles()).toEqual(['あいさつ', '会計の報告', '夏まつり']);
  await must(undo());
  expect(await titles()).toEqual(['あいさつ']);
});

test('the last agenda is that of the meeting of the same kind before this one', async () => {
  const { space, may, june, assembly, find, start } = await meetings();
  expect(await start.findEarlierAgenda(space, await find(june.id))).toBeNull();
  await must(start.addAgendaItems(space, may.id, items));
  const earlier = await start.findEarlierAgenda(space, await find(june.id));
  expect(earlier?.meeting.id).toBe(may.id);
  expect(earlier?.items).toMatchObject(items);
  expect(await start.findEarlierAgenda(space, await find(assembly.id))).toBeNull();
});

test('a やること that is given up carries over no more, until that is taken back', async () => {
  const { store, space, may } = await meetings();
  const { id } = await must(store.actionItems.addActionItem(space, { meetingId: may.id }, { what: 'ちらし' }));
  await must(store.meetings.confirmMeeting(space, may.id));
  const open = async () => (await store.actionItems.listOpenActionItems(space)).length;
  const { undo } = await must(lookBackOf(store).setOutcome(space, { id, spaceId: space }, 'dropped'));
  expect(await open()).toBe(0);
  await must(undo());
  expect(await open()).toBe(1);
});
