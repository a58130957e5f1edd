// First, for it brings the disk in memory.
import { createTestStore } from '#testing/test-store.ts';
import { minutesOf } from './minutes.ts';
import { holdEdit } from '#replica/held.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { waitingOf } from './waiting-edits.ts';

const meetingOfHana = async () => {
  const { store, ports } = await createTestStore();
  const { space } = await foundGroup(store);
  const meeting = await must(
    store.meetings.createMeeting(space, { on: '2026-11-22', type: 'board', title: '11月の役員会' }),
  );
  return { store, ports, space, meeting: meeting.id };
};

test('a remark that waits is listed under the name of its own words and leads to its meeting', async () => {
  const { store, space, meeting } = await meetingOfHana();
  await must(minutesOf(store).addRemark(space, meeting, { text: '臼を借りる' }));
  const waiting = await waitingOf(store).listWaiting();
  expect(waiting.map((one) => [one.intent, one.title])).toEqual([
    ['space.create', '桜町町会'],
    ['meeting.create', '11月の役員会'],
    [expect.stringContaining('remark'), '臼を借りる'],
  ]);
  expect(waiting.at(-1)?.parent).toEqual({ kind: 'meeting', id: meeting });
  expect(waiting[1]?.parent).toBeNull();
});

test('minutes that wait carry the title of their meeting', async () => {
  const { store, space, meeting } = await meetingOfHana();
  const text = await store.texts.openText(space, meeting);
  text.edit('一、清掃の日を決めた。');
  await must(text.close());
  expect((await waitingOf(store).listWaiting()).at(-1)).toMatchObject({
    kind: 'longText',
    title: '11月の役員会',
    parent: { kind: 'meeting', id: meeting },
  });
});

test('what waits can be saved as a file, minutes as plain text', async () => {
  const { store, space, meeting } = await meetingOfHana();
  const text = await store.texts.openText(space, meeting);
  text.edit('一、清掃の日を決めた。');
  await must(text.close());
  const file = JSON.parse(await waitingOf(store).exportWaiting());
  expect(file).toMatchObject({ format: 'kyodo-note-waiting', version: 1 });
  expect(file.edits).toHaveLength(3);
  expect(file.edits[2].records).toContainEqual(expect.objectContaining({ text: '一、清掃の日を決めた。' }));
});

test('an edit the server is too old for says that it waits for the server, and so do those behind it', async () => {
  const { store, space, ports, meeting } = await meetingOfHana();
  await must(minutesOf(store).addRemark(space, meeting, { text: '臼を借りる' }));
  const at = await ports.kv.write(async (tx) => {
    const [, second] = await tx.where('outbox', 'space', space);
    await holdEdit(tx, space, second?.mutation.at ?? '');
    return second?.mutation.at;
  });
  expect(at).toBeDefined();
  expect((await waitingOf(store).listWaiting()).map((one) => one.waitsForServer)).toEqual([false, true, true]);
});

test('of very much that waits the oldest are told first, and how many wait in all', async () => {
  const { store, space, meeting } = await meetingOfHana();
  for (const text of ['臼', '杵', '餅米']) await must(minutesOf(store).addRemark(space, meeting, { text }));
  const all = await waitingOf(store).listWaiting();
  const { waiting, held } = await waitingOf(store).oldestWaiting(2);
  const [full, other] = held.count > 0 ? [held, waiting] : [waiting, held];
  expect(full).toEqual({ count: 5, edits: all.slice(0, 2) });
  expect(other).toEqual({ count: 0, edits: [] });
});
