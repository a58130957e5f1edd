import { foundGroup } from '#testing/found-group.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { liveQuery } from 'dexie';
import { expect, test } from 'vitest';
import { circularsOf } from './circulars.ts';
import { safetyOf } from './safety.ts';
import type { Store } from './store.ts';
import { todayOf } from './today.ts';
import { watchedQuery } from './watched-query.ts';

/** What a screen shows of a query, and a promise of its next answer. */
const watch = <T>(query: () => Promise<T>) => {
  const answers: T[] = [];
  let tell: () => void = () => undefined;
  let fail: (error: unknown) => void = () => undefined;
  const subscription = liveQuery(watchedQuery(query)).subscribe({
    next: (value) => {
      answers.push(value);
      tell();
    },
    error: (error: unknown) => fail(error),
  });
  const until = async (isIt: (value: T) => boolean): Promise<T> => {
    for (;;) {
      const last = answers.at(-1);
      if (last !== undefined && isIt(last)) return last;
      await new Promise<void>((done, failed) => {
        tell = done;
        fail = failed;
      });
    }
  };
  return { until, stop: () => subscription.unsubscribe() };
};

const town = async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  await must(store.spaces.changeProfile(space, { usesSafety: true, usesCirculars: true }));
  return { store, space };
};

const startCheck = (store: Store, space: string) =>
  must(safetyOf(store).startCheck(space, { title: '地震', note: '', isDrill: false }));

test('a page that shows open safety checks hears of one that begins, of my answer and of its end', async () => {
  const { store, space } = await town();
  const screen = watch(() => store.readTogether(() => todayOf(store).listOpenChecks(space)));
  expect(await screen.until((checks) => checks.length === 0)).toEqual([]);
  const check = await startCheck(store, space);
  await screen.until((checks) => checks.length === 1);
  await must(safetyOf(store).answer(space, check, { state: 'safe', people: 1, note: '' }));
  expect(await screen.until(([one]) => one?.mine != null)).toMatchObject([{ mine: { state: 'safe' } }]);
  await must(safetyOf(store).setOpen(space, check, false));
  await screen.until((checks) => checks.length === 0);
  screen.stop();
});

test('a page that shows what is to be read hears of a new 回覧 and of what was read', async () => {
  const { store, space } = await town();
  const screen = watch(() => store.readTogether(() => todayOf(store).listUnread(space)));
  await screen.until((list) => list.length === 0);
  const { createCircular, markRead } = circularsOf(store);
  const { id } = await must(
    createCircular(space, { title: '工事', body: '', sender: '', on: '2026-11-22', until: null }),
  );
  expect(await screen.until((list) => list.length === 1)).toMatchObject([{ id }]);
  await must(markRead(space, id));
  expect(await screen.until((list) => list.length === 0)).toEqual([]);
  screen.stop();
});

test('a page that shows the next day, my jobs and last year hears of what comes', async () => {
  const { store, space } = await town();
  const screen = watch(() => store.readTogether(() => todayOf(store).findToday(space)));
  expect(await screen.until(({ nextDay }) => nextDay === null)).toMatchObject({ shifts: [], unread: [] });
  await must(store.events.createEvent(space, { title: '餅つき', on: '2026-12-01' }));
  await screen.until(({ nextDay }) => nextDay?.event.title === '餅つき');
  await must(store.activities.createLog(space, { title: '清掃', on: '2025-11-24' }));
  await screen.until(({ lastYear }) => lastYear.logs.length === 1);
  screen.stop();
});
