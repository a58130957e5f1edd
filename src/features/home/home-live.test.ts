import { daysAfter } from '#domain/basis/local-date.ts';
import { circularsOf } from '#store/circulars.ts';
import { safetyOf } from '#store/safety.ts';
import { todayOf } from '#store/today.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { findHome, type FindToday, type HomeView } from './home-view.ts';
import { watchedQuery } from '#store/watched-query.ts';

const findToday: FindToday = (store, space) => todayOf(store).findToday(space);

test.each([
  ['without today', null],
  ['with today', findToday],
] as const)('the first page stays readable while records of a group and a project arrive, %s', async (_, ask) => {
  const town = createTown();
  const host = await town.phone('hana');
  const { space } = await foundGroup(host.store);
  await must(
    host.store.spaces.createProject({
      name: '雪かき',
      parties: [
        { name: '町会', kind: 'area' },
        { name: '市', kind: 'city' },
      ],
      founderParty: 0,
      founderName: '花',
      isHeld: false,
    }),
  );
  const today = host.store.today();
  await must(host.store.events.createEvent(space, { title: '餅つき', on: daysAfter(today, 5) }));
  await must(host.store.activities.createLog(space, { title: '落ち葉ひろい', on: daysAfter(today, -364) }));
  await must(host.store.spaces.changeProfile(space, { usesCirculars: true, usesSafety: true }));
  const circular = { title: '工事', body: '', sender: '', on: today, until: null };
  await must(circularsOf(host.store).createCircular(space, circular));
  const check = await must(safetyOf(host.store).startCheck(space, { title: '地震', note: '', isDrill: true }));
  await host.sync();
  const answers: HomeView[] = [];
  const errors: unknown[] = [];
  const seen = liveQuery(watchedQuery(() => findHome(host.store, space, ask))).subscribe({
    next: (home) => home && answers.push(home),
    error: (error: unknown) => errors.push(error),
  });
  const counts = liveQuery(async () => (await host.store.outbox.rowStates(space))('x')).subscribe({
    error: (error: unknown) => errors.push(error),
  });
  for (const isOpen of [false, true, false]) {
    await must(safetyOf(host.store).setOpen(space, check, isOpen));
    await host.sync();
  }
  await expect.poll(() => answers.length + errors.length).toBeGreaterThan(0);
  seen.unsubscribe();
  counts.unsubscribe();
  expect(errors).toEqual([]);
});
