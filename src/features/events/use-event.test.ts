import { dayWritingOf } from '#store/day-writing.ts';
import { eventChangesOf } from '#store/event-changes.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { shiftsOf } from '#store/shifts.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { liveQuery } from 'dexie';
import { expect, test, vi } from 'vitest';
import { type FoundEvent, findEventView } from './use-event.ts';
import { watchedQuery } from '#store/watched-query.ts';

test('the page of a day notices every answer, job, check-in and change, also of a day somebody else answered before', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const { id: kenId } = await must(hana.store.people.createRosterMember(space, { name: '健' }));
  const input = { title: '囲碁の会', on: '2026-11-24', repeat: 'FREQ=WEEKLY', capacity: 2 };
  const { id } = await must(eventChangesOf(hana.store).planEvent(space, input, []));
  const ref = `${id}.2026-11-24`;
  const first = (await eventDaysOf(hana.store).findDay(space, ref))?.day;
  if (!first) throw new Error('no day');
  await must(dayWritingOf(hana.store).answer(space, first, { answer: 'yes' }));
  await hana.sync();
  await town.bind(space, 'ken', kenId);
  const { store, sync } = await town.phone('ken');
  await sync();

  let seen: FoundEvent | undefined;
  const watching = liveQuery(watchedQuery(() => findEventView(store, space, ref))).subscribe((found) => {
    seen = found;
  });
  const day = await vi.waitUntil(() => seen?.known?.day);
  const writing = dayWritingOf(store);
  await must(writing.answer(space, day, { answer: 'yes' }));
  await vi.waitUntil(() => seen?.answers.mine?.answer === 'yes');
  await must(writing.checkIn(space, day, kenId));
  await vi.waitUntil(() => seen?.present.has(kenId));
  await must(writing.noteTold(space, day.changedIn));
  await vi.waitUntil(() => seen?.told.has(kenId));
  await sync();
  await vi.waitUntil(() => seen?.answers.mine?.seat === 'in');
  await must(shiftsOf(hana.store).addShift(space, id, { title: '受付', needed: 1 }));
  await must(eventChangesOf(hana.store).changeDay(space, first, { place: '公民館' }, '場所が変わりました。'));
  await hana.sync();
  await sync();
  await vi.waitUntil(() => seen?.shifts.length === 1 && seen.known?.day.event.place === '公民館');
  watching.unsubscribe();
  expect(seen?.known?.day.event.changeNote).toBe('場所が変わりました。');
});
