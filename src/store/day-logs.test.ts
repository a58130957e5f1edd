import type { EventDay } from '#domain/event/event-day.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { dayLogsOf } from './day-logs.ts';
import { eventDaysOf } from './event-days.ts';
import type { Store } from './store.ts';

const autumn = { from: '2026-11-01', to: '2026-11-30' };

const groupWithSeries = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const { id: kenId } = await must(hana.store.people.createRosterMember(space, { name: '健' }));
  const series = { title: '清掃', on: '2026-11-01', repeat: 'FREQ=WEEKLY' };
  const { id } = await must(hana.store.events.createEvent(space, series));
  await hana.sync();
  await town.bind(space, 'ken', kenId);
  const ken = await town.phone('ken');
  await ken.sync();
  return { hana, ken, space, seriesId: id };
};

const dayOn = async (store: Store, space: string, on: string): Promise<EventDay> => {
  const day = (await eventDaysOf(store).listDays(space, autumn)).find(({ event }) => event.on === on);
  if (!day) throw new Error('no such day');
  return day;
};

test('a log made from a day of a series names that day on every phone, and no other day shows it', async () => {
  const { hana, ken, space } = await groupWithSeries();
  const [eighth, fifteenth] = [
    await dayOn(ken.store, space, '2026-11-08'),
    await dayOn(ken.store, space, '2026-11-15'),
  ];
  const input = { title: '清掃', on: '2026-11-08' };
  const { id } = await must(ken.store.activities.createLog(space, input, eighth));
  await ken.sync();
  await hana.sync();
  for (const { store } of [hana, ken]) {
    expect(await dayLogsOf(store).listLogs(space, eighth)).toMatchObject([{ id, title: '清掃' }]);
    expect(await dayLogsOf(store).listLogs(space, fifteenth)).toEqual([]);
    const named = (await store.activities.findLog(space, id))?.eventId ?? '';
    expect((await eventDaysOf(store).findDay(space, named))?.day).toMatchObject({
      ref: eighth.ref,
      event: { on: '2026-11-08' },
    });
  }
});

test('a log of an event that takes place once names the event; a deleted log is not shown', async () => {
  const { hana, space } = await groupWithSeries();
  await must(hana.store.events.createEvent(space, { title: '芋ほり', on: '2026-11-10' }));
  const day = await dayOn(hana.store, space, '2026-11-10');
  const { id, undo } = await must(hana.store.activities.createLog(space, { title: '芋ほり', on: '2026-11-10' }, day));
  expect(await hana.store.activities.findLog(space, id)).toMatchObject({ eventId: day.eventId });
  expect(await dayLogsOf(hana.store).listLogs(space, day)).toHaveLength(1);
  await must(undo());
  expect(await dayLogsOf(hana.store).listLogs(space, day)).toEqual([]);
});

test('a day nobody answered to comes into being before a photo of it, however often it is asked', async () => {
  const { hana, ken, space } = await groupWithSeries();
  const day = await dayOn(ken.store, space, '2026-11-15');
  for (let time = 0; time < 2; time += 1) await must(dayLogsOf(ken.store).bringIntoBeing(space, day));
  await ken.sync();
  await hana.sync();
  expect((await eventDaysOf(hana.store).findDay(space, day.id))?.day.ref).toBe(day.ref);
  expect((await hana.store.outbox.countWaiting()).waiting).toBe(0);
});
