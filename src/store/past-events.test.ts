import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { expect, test } from 'vitest';
import { eventDaysOf } from './event-days.ts';

/** It is 22 November 2026. */
const group = async () => {
  const { store } = await createTestStore();
  const facts = { sort: 'neighbourhood', fiscalStartMonth: 4, isHeld: false } as const;
  const { space } = await must(store.spaces.createGroup({ ...facts, name: '桜町町会', founderName: '北村 花' }));
  return { store, space, days: eventDaysOf(store) };
};

const titles = (days: readonly { readonly event: { readonly title?: string | null; readonly on?: string | null } }[]) =>
  days.map(({ event }) => `${event.on} ${event.title}`);

test('what is over comes back stretch by stretch, days of a series among what took place once, however long ago', async () => {
  const { store, space, days } = await group();
  expect(await days.listPast(space, 0)).toEqual({ days: [], hasMore: false });
  for (const [title, on] of [
    ['夏まつり', '2026-08-01'],
    ['創立の会', '2011-05-05'],
    ['餅つき', '2026-12-20'],
    ['芋ほり', '2026-11-10'],
  ] as const)
    await must(store.events.createEvent(space, { title, on }));
  const series = { title: '清掃', on: '2026-11-01', repeat: 'FREQ=WEEKLY;COUNT=3' };
  await must(store.events.createEvent(space, series));
  expect(await days.listPast(space, 0)).toEqual({ days: [], hasMore: true });
  const some = await days.listPast(space, 3);
  expect(titles(some.days)).toEqual(['2026-11-08 清掃', '2026-11-10 芋ほり', '2026-11-15 清掃']);
  expect(some.hasMore).toBe(true);
  const all = await days.listPast(space, 20);
  expect(titles(all.days)).toEqual([
    '2011-05-05 創立の会',
    '2026-08-01 夏まつり',
    '2026-11-01 清掃',
    '2026-11-08 清掃',
    '2026-11-10 芋ほり',
    '2026-11-15 清掃',
  ]);
  expect(all.hasMore).toBe(false);
});

test('a series that began long ago is found among what lies ahead', async () => {
  const { store, space, days } = await group();
  await must(store.events.createEvent(space, { title: '役員会', on: '2019-04-07', repeat: 'FREQ=MONTHLY;BYDAY=1SU' }));
  expect(titles(await days.listDays(space, { from: '2026-11-22', to: '2026-12-31' }))).toEqual(['2026-12-06 役員会']);
});
