import { daysAfter } from '#domain/basis/local-date.ts';
import type { EventDay } from '#domain/event/event-day.ts';
import { must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { comingEventsOf } from './coming-events.ts';
import { eventChangesOf } from './event-changes.ts';
import { eventDaysOf } from './event-days.ts';
import type { EventInput } from './events.ts';

/** It is 22 November 2026. */
const today = '2026-11-22';

const groupWith = async (events: readonly EventInput[]) => {
  const { store } = await createTestStore();
  const facts = { sort: 'neighbourhood', fiscalStartMonth: 4, isHeld: false } as const;
  const { space } = await must(store.spaces.createGroup({ ...facts, name: '桜町町会', founderName: '北村 花' }));
  for (const event of events) await must(store.events.createEvent(space, event));
  const coming = comingEventsOf(store);
  const walk = async (limit: number): Promise<string[][]> => {
    const series = await coming.listSeriesAhead(space);
    const stretches: string[][] = [];
    for (let after: string | null = null; ; ) {
      const found = await coming.listAhead(space, series, { after, until: undefined, limit });
      stretches.push(titles(found.days));
      const again = await coming.listAhead(space, series, { after, until: found.next, limit });
      expect(titles(again.days)).toEqual(titles(found.days));
      if (found.next === null) return stretches;
      after = found.next;
    }
  };
  return { store, space, coming, walk };
};

const titles = (days: readonly EventDay[]) => days.map(({ event }) => `${event.on} ${event.title}`);

test('what lies ahead comes in steps that end with a day, series among what takes place once', async () => {
  const { walk } = await groupWith([
    { title: 'もちつき', on: '2026-12-20' },
    { title: '清掃', on: '2026-11-01', repeat: 'FREQ=WEEKLY;COUNT=6' },
    { title: 'バザー', on: '2026-11-29', startTime: '13:00' },
    { title: '朝市', on: '2026-11-29', startTime: '07:00' },
    { title: '今日の会', on: today },
    { title: 'きのうの会', on: '2026-11-21' },
    { title: '五年後の祭り', on: '2031-08-01' },
    { title: '日にちなし' },
  ]);
  expect(await walk(3)).toEqual([
    ['2026-11-22 今日の会', '2026-11-22 清掃', '2026-11-29 清掃', '2026-11-29 朝市', '2026-11-29 バザー'],
    ['2026-12-06 清掃', '2026-12-20 もちつき', '2031-08-01 五年後の祭り'],
  ]);
});

test('a list that ends with a step has no step behind it', async () => {
  const { walk } = await groupWith(['2026-12-01', '2026-12-02', '2026-12-02'].map((on) => ({ title: '会', on })));
  expect((await walk(2)).map(({ length }) => length)).toEqual([3]);
  expect((await walk(3)).map(({ length }) => length)).toEqual([3]);
});

test('nothing ahead is an empty list', async () => {
  const { walk, coming, space } = await groupWith([{ title: 'きのうの会', on: '2026-11-21' }]);
  expect(await walk(30)).toEqual([[]]);
  expect(await coming.hasOnceAhead(space)).toBe(false);
});

test('of a series of five years the days of three months are shown, of a yearly one the next', async () => {
  const { walk } = await groupWith([
    { title: '体操', on: '2026-01-05', repeat: 'FREQ=DAILY;UNTIL=20310101' },
    { title: '総会', on: '2024-05-10', repeat: 'FREQ=YEARLY' },
  ]);
  const steps = await walk(30);
  expect(steps.map(({ length }) => length)).toEqual([30, 30, 30, 4]);
  expect(steps.flat().at(-1)).toBe('2027-05-10 総会');
});

test('however many lie ahead, every one of them is shown once', async () => {
  const { walk } = await groupWith(
    Array.from({ length: 200 }, (_, index) => ({ title: `${index}`, on: daysAfter(today, (index * 7) % 90) })),
  );
  const found = (await walk(30)).flat();
  expect(found.length).toBe(200);
  expect(new Set(found).size).toBe(200);
  expect(found.map((one) => one.slice(0, 10))).toEqual(found.map((one) => one.slice(0, 10)).toSorted());
});

test('a day of a series is the same day here as everywhere else', async () => {
  const { store, space, coming } = await groupWith([
    { title: '清掃', on: '2026-11-01', repeat: 'FREQ=WEEKLY;COUNT=6' },
  ]);
  const series = await coming.listSeriesAhead(space);
  const { days } = await coming.listAhead(space, series, { after: null, until: undefined, limit: 30 });
  expect(days).toEqual(await eventDaysOf(store).listDays(space, { from: today, to: '2026-12-31' }));
});

test('the open list notices what is planned, changed and cancelled meanwhile', async () => {
  const { store, space, coming } = await groupWith([{ title: '清掃', on: '2026-11-22', repeat: 'FREQ=WEEKLY' }]);
  // As deep as on the page.
  const look = async () => {
    const series = await coming.listSeriesAhead(space);
    return coming.listAhead(space, series, { after: null, until: undefined, limit: 30 });
  };
  let seen: string[] = [];
  const watching = liveQuery(() => look()).subscribe(({ days }) => {
    seen = days.map(({ event }) => `${event.on} ${event.title}${event.isCancelled === true ? '（中止）' : ''}`);
  });
  await vi.waitUntil(() => seen.includes('2026-11-29 清掃'));
  await must(store.events.createEvent(space, { title: '餅つき', on: '2026-12-20' }));
  await vi.waitUntil(() => seen.includes('2026-12-20 餅つき'));
  const [, second] = (await look()).days;
  if (!second) throw new Error('no second day');
  await must(eventChangesOf(store).cancelDay(space, second, null));
  await vi.waitUntil(() => seen.includes('2026-11-29 清掃（中止）'));
  await must(store.events.createEvent(space, { title: '体操', on: '2026-11-23', repeat: 'FREQ=DAILY;COUNT=2' }));
  await vi.waitUntil(() => seen.includes('2026-11-24 体操'));
  watching.unsubscribe();
  expect(seen.slice(0, 3)).toEqual(['2026-11-22 清掃', '2026-11-23 体操', '2026-11-24 体操']);
});
