/** A group of three with their own phones and an event that comes again. */
import type { EventDay } from '#domain/event/event-day.ts';
import { eventDaysOf } from '#store/event-days.ts';
import type { EventInput } from '#store/events.ts';
import type { Store } from '#store/store.ts';
import { foundGroup } from './found-group.ts';
import { createTown, must } from './phones.ts';

const winter = { from: '2026-12-01', to: '2027-02-28' };
export const sweep: EventInput = {
  title: '公園清掃',
  on: '2026-12-13',
  startTime: '09:00',
  place: '中央公園',
  repeat: 'FREQ=MONTHLY;BYDAY=2SU',
};

/** Hana's group; Ken and Mio have joined with their own phones. */
export const groupOfThree = async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const join = async (name: string) => {
    const { id } = await must(hana.store.people.createRosterMember(space, { name }));
    await hana.sync();
    await town.bind(space, name, id);
    const phone = await town.phone(name);
    await phone.sync();
    return { ...phone, member: id };
  };
  const [ken, mio] = [await join('健'), await join('澪')];
  const everybody = async () => {
    for (const phone of [hana, ken, mio, hana, ken, mio]) await phone.sync();
  };
  return { hana, ken, mio, space, everybody };
};

export const daysOf = (store: Store, space: string) => eventDaysOf(store).listDays(space, winter);
export const dayAt = async (store: Store, space: string, index: number): Promise<EventDay> => {
  const day = (await daysOf(store, space))[index];
  if (!day) throw new Error('no such day');
  return day;
};
export const seatOf = async (store: Store, space: string, day: EventDay, memberId: string) => {
  const { answers } = await store.events.listAnswers(space, day.id);
  const { seat, turn } = answers.find((one) => one.memberId === memberId) ?? {};
  return [seat, turn];
};
