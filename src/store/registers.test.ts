// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { minutesOf } from './minutes.ts';
import { registersOf } from './registers.ts';

const twoMeetings = async () => {
  const { store, timers } = await createTestStore();
  const { space } = await foundGroup(store);
  const [may, june] = [
    await must(store.meetings.createMeeting(space, { on: '2026-05-10', type: 'board' })),
    await must(store.meetings.createMeeting(space, { on: '2026-06-10', type: 'general' })),
  ];
  return { store, timers, space, may, june, registers: registersOf(store) };
};

test('what was decided stands together, the newest meeting first and each meeting in its order', async () => {
  const { store, timers, space, may, june, registers } = await twoMeetings();
  for (const [meeting, text] of [
    [june.id, '六月の一'],
    [may.id, '五月'],
    [june.id, '六月の二'],
  ] as const) {
    await must(minutesOf(store).addDecision(space, meeting, { text }));
    timers.pass(1_000);
  }
  const texts = async () => (await registers.listDecisionsOfAll(space)).map(({ decision }) => decision.text);
  expect(await texts()).toEqual(['六月の一', '六月の二', '五月']);
  await must(store.meetings.deleteMeeting(space, june.id));
  expect(await texts()).toEqual(['五月']);
});

test('やること stand together by their day, also those without a meeting; of a deleted meeting none', async () => {
  const { store, space, may, june, registers } = await twoMeetings();
  const add = (home: { meetingId?: string }, what: string, dueOn: string | null) =>
    must(store.actionItems.addActionItem(space, home, { what, dueOn }));
  await add({ meetingId: may.id }, '日なし', null);
  await add({ meetingId: june.id }, '七月', '2026-07-01');
  await add({}, '六月', '2026-06-01');
  const found = async () => (await registers.listActionsOfAll(space)).map(({ action }) => action.what);
  expect(await found()).toEqual(['六月', '七月', '日なし']);
  await must(store.meetings.deleteMeeting(space, june.id));
  expect(await found()).toEqual(['六月', '日なし']);
});
