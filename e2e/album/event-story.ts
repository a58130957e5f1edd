/** A series with few places, jobs at an event, and a change that not everybody has heard of. */
import { daysAfter } from '#domain/basis/local-date.ts';
import { dayWritingOf } from '#store/day-writing.ts';
import { eventChangesOf } from '#store/event-changes.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { shiftsOf } from '#store/shifts.ts';
import { must } from '#testing/town/must.ts';
import type { TownPhone } from '#testing/town/stage.ts';

/** @returns how links name a day of the series that has changed */
export const planMore = async (
  phone: (person: string) => TownPhone,
  area: string,
  event: string,
  today: string,
): Promise<string> => {
  const [chair, other] = [phone('ichiro'), phone('hanako')];
  const { store } = chair;
  for (const [title, needed, note] of [
    ['受付', 2, '9時に集会所の前'],
    ['駐車場', 1, null],
  ] as const) {
    await must(shiftsOf(store).addShift(area, event, { title, needed, note, startTime: '09:00', endTime: '11:00' }));
  }
  const [first] = await shiftsOf(store).listShifts(area, { id: event, eventId: event, givenOn: null });
  if (first)
    await must(shiftsOf(store).signUp(area, first.shift.id, { id: event, eventId: event, givenOn: null }, true));
  await must(eventChangesOf(store).changeEvent(area, event, { startTime: '10:00' }, '時間が10:00に変わりました。'));

  const input = {
    title: '囲碁の会',
    on: daysAfter(today, 2),
    startTime: '13:30',
    place: '集会所の和室',
    capacity: 1,
    repeat: 'FREQ=WEEKLY',
  };
  const { id } = await must(eventChangesOf(store).planEvent(area, input, [daysAfter(today, 9)]));
  await chair.sync();
  await other.sync();
  const day = (await eventDaysOf(other.store).listDays(area, { from: today, to: daysAfter(today, 30) })).find(
    (one) => one.eventId === id,
  );
  if (!day) throw new Error('the series has no day');
  await must(dayWritingOf(other.store).answer(area, day, { answer: 'yes' }));
  await other.sync();
  await must(dayWritingOf(store).answer(area, day, { answer: 'yes' }));
  await must(eventChangesOf(store).changeDay(area, day, { place: '公民館 2階' }, '場所が公民館 2階に変わりました。'));
  await chair.sync();
  return day.ref;
};
