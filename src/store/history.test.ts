// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { historyOf } from './history.ts';

test('what waits of a record is told with its fields, the latest first, and nothing of its neighbours', async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  const meeting = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board', title: '役員会' }));
  await must(store.meetings.createMeeting(space, { on: '2026-12-01', type: 'board', title: '別の会' }));
  const text = await store.texts.openText(space, meeting.id);
  text.edit('一、清掃の日を決めた。');
  await must(text.close());
  const waiting = await historyOf(store).listWaiting(space, meeting.id);
  expect(waiting.map(({ isText }) => isText)).toEqual([true, false]);
  expect(waiting[0]?.set).toEqual({});
  expect(waiting[1]?.set).toMatchObject({ title: '役員会', on: '2026-11-22' });
  expect(JSON.stringify(waiting)).not.toContain('別の会');
});

test('a record of any kind is found with its title; one that is not here is not', async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  expect(await historyOf(store).findAny(space, member)).toMatchObject({ kind: 'member' });
  expect(await historyOf(store).findAny(space, 'nobody')).toBeNull();
});

test('records that others name are told by their titles, deleted ones too; what is not here is left out', async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  const meeting = await must(store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board', title: '役員会' }));
  const names = await historyOf(store).namesOf(space, [member, meeting.id, space, 'nobody']);
  expect([...names.keys()]).toEqual([member, meeting.id, space]);
  expect(names.get(meeting.id)).toBe('役員会');
});

test('without the network nobody knows what the others wrote', async () => {
  const { store } = await createTestStore();
  expect(await store.readHistory('space', 'record', null)).toMatchObject({
    ok: false,
    error: { code: 'network.unreachable' },
  });
});
