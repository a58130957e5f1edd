import { walkInsOf } from '#domain/event/walk-ins.ts';
import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';

const cleaningDay = async (isHeld = false) => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store, isHeld);
  const { id } = await must(store.events.createEvent(space, { title: '公園清掃', on: '2026-11-29' }));
  return { store, space, id };
};

test('whoever stands at the reception counts people without a name, never below nobody', async () => {
  const { store, space, id } = await cleaningDay();
  await must(store.events.addWalkIn(space, id, -1));
  await must(store.events.addWalkIn(space, id, 1));
  await must(store.events.addWalkIn(space, id, 1));
  await must(store.events.addWalkIn(space, id, -1));
  const event = await store.events.findEvent(space, id);
  expect(event && walkInsOf(event)).toBe(1);
});

test('the list of events knows my answer and the sums of each', async () => {
  const { store, space, id } = await cleaningDay();
  const { id: other } = await must(store.events.createEvent(space, { title: '夏祭り', on: '2026-12-01' }));
  await must(store.events.answerRsvp(space, id, { answer: 'yes', guests: 2 }));
  const counts = await store.events.listCounts(space, [id, other]);
  expect(counts.get(id)).toMatchObject({ count: { yes: 1, guests: 2, open: 0 }, mine: { answer: 'yes' } });
  expect(counts.get(other)).toMatchObject({ count: { yes: 0, open: 1 }, mine: null });
});

test('a deleted event is found again among the deleted ones', async () => {
  const { store, space, id } = await cleaningDay();
  await must(store.events.deleteEvent(space, id));
  expect(await store.events.listEvents(space)).toEqual([]);
  expect((await store.events.listDeletedEvents(space)).map((event) => event.title)).toEqual(['公園清掃']);
});

test('an event of a group on this phone only is kept, after みんなで使う it waits to be sent', async () => {
  const { store, space, id } = await cleaningDay(true);
  expect((await store.outbox.rowStates(space))(id)).toBe('local');
  await must(store.spaces.share(space));
  expect((await store.outbox.rowStates(space))(id)).toBe('waiting');
});
