import type { EventDay } from '#domain/event/event-day.ts';
import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { dayWritingOf } from './day-writing.ts';
import { eventChangesOf, type SeriesDay } from './event-changes.ts';
import { eventDaysOf } from './event-days.ts';
import type { EventInput } from './events.ts';
import { shiftsOf } from './shifts.ts';
import type { Store } from './store.ts';

const winter = { from: '2026-12-01', to: '2027-02-28' };
const sweep: EventInput = {
  title: '公園清掃',
  on: '2026-12-13',
  startTime: '09:00',
  place: '中央公園',
  repeat: 'FREQ=MONTHLY;BYDAY=2SU',
};

/** Hana's group; Ken and Mio have joined with their own phones. */
const groupOfThree = async () => {
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

const daysOf = (store: Store, space: string) => eventDaysOf(store).listDays(space, winter);
const dayAt = async (store: Store, space: string, index: number): Promise<EventDay> => {
  const day = (await daysOf(store, space))[index];
  if (!day) throw new Error('no such day');
  return day;
};
const seatOf = async (store: Store, space: string, day: EventDay, memberId: string) => {
  const { answers } = await store.events.listAnswers(space, day.id);
  const { seat, turn } = answers.find((one) => one.memberId === memberId) ?? {};
  return [seat, turn];
};

test('two people answer the same new day offline: there is one day, with both answers', async () => {
  const { hana, ken, mio, space, everybody } = await groupOfThree();
  await must(eventChangesOf(hana.store).planEvent(space, sweep, ['2027-01-10']));
  await everybody();
  for (const phone of [ken, mio]) {
    const day = await dayAt(phone.store, space, 0);
    await must(dayWritingOf(phone.store).answer(space, day, { answer: 'yes', guests: 1 }));
    await must(dayWritingOf(phone.store).addWalkIn(space, day, 1));
  }
  await everybody();
  for (const phone of [hana, ken, mio]) {
    const days = await daysOf(phone.store, space);
    expect(days.map(({ event }) => event.on)).toEqual(['2026-12-13', '2027-02-14']);
    expect((await phone.store.events.listAnswers(space, days[0]?.id ?? '')).count).toMatchObject({ yes: 2, guests: 2 });
  }
});

test('two people take the last place offline: the first to arrive has it, the other waits and moves up', async () => {
  const { hana, ken, mio, space, everybody } = await groupOfThree();
  await must(eventChangesOf(hana.store).planEvent(space, { ...sweep, capacity: 2 }, []));
  await everybody();
  const day = await dayAt(hana.store, space, 0);
  await must(dayWritingOf(hana.store).answer(space, day, { answer: 'yes' }));
  await hana.sync();
  await must(dayWritingOf(ken.store).answer(space, day, { answer: 'yes' }));
  await must(dayWritingOf(mio.store).answer(space, day, { answer: 'yes' }));
  expect(await seatOf(mio.store, space, day, mio.member)).toEqual([undefined, undefined]);
  await mio.sync();
  await ken.sync();
  await everybody();
  expect(await seatOf(mio.store, space, day, mio.member)).toEqual(['in', 2]);
  expect(await seatOf(ken.store, space, day, ken.member)).toEqual(['waiting', 3]);

  await must(dayWritingOf(mio.store).answer(space, day, { answer: 'no' }));
  await everybody();
  expect(await seatOf(ken.store, space, day, ken.member)).toEqual(['in', 3]);
  expect(await seatOf(ken.store, space, day, mio.member)).toEqual([null, null]);
});

test('places of one day stand before those of the series; more places let those in who wait', async () => {
  const { hana, ken, mio, space, everybody } = await groupOfThree();
  const { id } = await must(eventChangesOf(hana.store).planEvent(space, { ...sweep, capacity: 1 }, []));
  await everybody();
  const [first, second] = [await dayAt(hana.store, space, 0), await dayAt(hana.store, space, 1)];
  for (const phone of [ken, mio]) {
    for (const day of [first, second]) await must(dayWritingOf(phone.store).answer(space, day, { answer: 'yes' }));
    await phone.sync();
  }
  await hana.sync();
  await must(eventChangesOf(hana.store).changeDay(space, second, { capacity: 5 }, null));
  await everybody();
  expect(await seatOf(hana.store, space, first, mio.member)).toEqual(['waiting', 2]);
  expect(await seatOf(hana.store, space, second, mio.member)).toEqual(['in', 2]);
  await must(eventChangesOf(hana.store).changeEvent(space, id, { capacity: 2 }, null));
  await everybody();
  expect(await seatOf(hana.store, space, first, mio.member)).toEqual(['in', 2]);
});

test('from one day on everything changes: the days before stay, answers and jobs come along', async () => {
  const { hana, ken, space, everybody } = await groupOfThree();
  const { id } = await must(eventChangesOf(hana.store).planEvent(space, { ...sweep, capacity: 3 }, []));
  await must(shiftsOf(hana.store).addShift(space, id, { title: '受付', needed: 2 }));
  await everybody();
  const [december, january] = [await dayAt(ken.store, space, 0), await dayAt(ken.store, space, 1)];
  for (const day of [december, january]) await must(dayWritingOf(ken.store).answer(space, day, { answer: 'yes' }));
  await everybody();
  const series = await hana.store.events.findEvent(space, id);
  if (!series) throw new Error('no series');
  const input = { ...sweep, on: '2027-01-10', startTime: '13:00', capacity: 3 };
  await must(
    eventChangesOf(hana.store).changeFrom(space, series, january as SeriesDay, input, '13時からになりました。'),
  );
  await everybody();
  const days = await daysOf(ken.store, space);
  expect(days.map(({ event }) => [event.on, event.startTime])).toEqual([
    ['2026-12-13', '09:00'],
    ['2027-01-10', '13:00'],
    ['2027-02-14', '13:00'],
  ]);
  const [, moved] = days;
  if (!moved) throw new Error('no day');
  expect(moved.event.changeNote).toBe('13時からになりました。');
  expect((await ken.store.events.listAnswers(space, moved.id)).mine).toMatchObject({ answer: 'yes', seat: 'in' });
  expect((await shiftsOf(ken.store).listShifts(space, moved)).map(({ shift }) => shift.title)).toEqual(['受付']);
});

test('what was said of later days stays when the series changes: a cancelled day, helpers, words with an answer', async () => {
  const { hana, ken, space, everybody } = await groupOfThree();
  const changes = eventChangesOf(hana.store);
  const { id } = await must(changes.planEvent(space, sweep, []));
  const { id: shift } = await must(shiftsOf(hana.store).addShift(space, id, { title: '受付', needed: 2 }));
  await everybody();
  const january = await dayAt(ken.store, space, 1);
  await must(dayWritingOf(ken.store).answer(space, january, { answer: 'yes', note: '10時に帰ります' }));
  await must(shiftsOf(ken.store).signUp(space, shift, january, true));
  await must(changes.cancelDay(space, await dayAt(hana.store, space, 2), '大雪のため'));
  await everybody();
  const series = await hana.store.events.findEvent(space, id);
  if (!series) throw new Error('no series');
  const input = { ...sweep, on: '2027-01-10', place: '北公園' };
  await must(changes.changeFrom(space, series, january as SeriesDay, input, null));
  await everybody();
  const days = await daysOf(ken.store, space);
  expect(days.map(({ event }) => [event.on, event.place, event.isCancelled, event.changeNote])).toEqual([
    ['2026-12-13', '中央公園', false, null],
    ['2027-01-10', '北公園', false, null],
    ['2027-02-14', '北公園', true, '大雪のため'],
  ]);
  const [, moved] = days;
  if (!moved) throw new Error('no day');
  expect((await ken.store.events.listAnswers(space, moved.id)).mine).toMatchObject({ note: '10時に帰ります' });
  const [job] = await shiftsOf(hana.store).listShifts(space, moved);
  expect(job).toMatchObject({ missing: 1, coming: [{ memberId: ken.member }] });
});

test('from one day on it is cancelled: whoever answered still sees the day, and why', async () => {
  const { hana, ken, space, everybody } = await groupOfThree();
  const { id } = await must(eventChangesOf(hana.store).planEvent(space, sweep, []));
  await everybody();
  await must(dayWritingOf(ken.store).answer(space, await dayAt(ken.store, space, 1), { answer: 'yes' }));
  await everybody();
  const series = await hana.store.events.findEvent(space, id);
  const january = await dayAt(hana.store, space, 1);
  if (!series) throw new Error('no series');
  await must(eventChangesOf(hana.store).cancelFrom(space, series, january as SeriesDay, '工事のため'));
  await everybody();
  expect((await daysOf(ken.store, space)).map(({ event }) => [event.on, event.isCancelled, event.changeNote])).toEqual([
    ['2026-12-13', false, null],
    ['2027-01-10', true, '工事のため'],
  ]);
});

test('whoever cancelled the rest of a series by mistake gets all of it back, other words on a day included', async () => {
  const { hana, ken, space, everybody } = await groupOfThree();
  const changes = eventChangesOf(hana.store);
  const { id } = await must(changes.planEvent(space, sweep, []));
  await everybody();
  const [, january, february] = await daysOf(hana.store, space);
  if (!january || !february) throw new Error('no days');
  await must(changes.changeDay(space, january, { place: '北公園' }, '北公園でします。'));
  await must(changes.cancelDay(space, february, '大雪のため'));
  await must(dayWritingOf(ken.store).answer(space, january, { answer: 'yes' }));
  await must(dayWritingOf(ken.store).answer(space, february, { answer: 'yes' }));
  await everybody();
  const shownTo = async (store: Store) =>
    (await eventDaysOf(store).listDays(space, { from: '2026-12-01', to: '2027-05-31' })).map(({ event }) => [
      event.on,
      event.place,
      event.isCancelled,
      event.changeNote,
    ]);
  const before = await shownTo(ken.store);
  const series = await hana.store.events.findEvent(space, id);
  if (!series) throw new Error('no series');
  for (const from of [january, await dayAt(hana.store, space, 0)]) {
    const { undo } = await must(changes.cancelFrom(space, series, from as SeriesDay, '工事のため'));
    await everybody();
    expect(await shownTo(ken.store)).not.toEqual(before);
    await must(undo());
    await everybody();
    expect(await shownTo(ken.store)).toEqual(before);
  }
});

test('what somebody else said of the series meanwhile is not lost by taking it back', async () => {
  const { hana, space } = await groupOfThree();
  const changes = eventChangesOf(hana.store);
  const { id } = await must(changes.planEvent(space, sweep, []));
  const series = await hana.store.events.findEvent(space, id);
  if (!series) throw new Error('no series');
  const { undo } = await must(
    changes.cancelFrom(space, series, (await dayAt(hana.store, space, 1)) as SeriesDay, null),
  );
  await must(changes.changeEvent(space, id, { repeat: 'FREQ=MONTHLY;BYDAY=2SU;UNTIL=20270401' }, null));
  await must(undo());
  expect((await hana.store.events.findEvent(space, id))?.repeat).toBe('FREQ=MONTHLY;BYDAY=2SU;UNTIL=20270401');
});

test('an event people have answered to comes again: what was said stays with its day, the jobs come along', async () => {
  const { hana, ken, space, everybody } = await groupOfThree();
  const { repeat: rule = null, ...once } = sweep;
  const { id } = await must(hana.store.events.createEvent(space, once));
  const { id: shift } = await must(shiftsOf(hana.store).addShift(space, id, { title: '受付', needed: 2 }));
  await everybody();
  const first = await dayAt(ken.store, space, 0);
  await must(dayWritingOf(ken.store).answer(space, first, { answer: 'yes', guests: 2, note: 'おくれます' }));
  await must(shiftsOf(ken.store).signUp(space, shift, first, true));
  await everybody();
  const event = await hana.store.events.findEvent(space, id);
  if (!event) throw new Error('no event');
  const whole = { ...once, place: '北公園', repeat: rule };
  const changes = eventChangesOf(hana.store);
  const begun = await must(
    changes.beginSeries(
      space,
      event,
      { changed: { place: '北公園' }, whole, skips: ['2027-01-10'] },
      '北公園でします。',
    ),
  );
  await everybody();
  const spring = { from: '2026-12-01', to: '2027-03-31' };
  const days = await eventDaysOf(ken.store).listDays(space, spring);
  expect(days.map(({ event: { on, place, changeNote } }) => [on, place, changeNote ?? null])).toEqual([
    ['2026-12-13', '北公園', '北公園でします。'],
    ['2027-02-14', '北公園', null],
    ['2027-03-14', '北公園', null],
  ]);
  const [kept, next] = days;
  if (!kept || !next) throw new Error('no days');
  expect((await hana.store.events.listAnswers(space, kept.id)).answers).toMatchObject([
    { memberId: ken.member, answer: 'yes', guests: 2, note: 'おくれます' },
  ]);
  expect(await shiftsOf(ken.store).listShifts(space, kept)).toMatchObject([{ missing: 1 }]);
  expect(await shiftsOf(ken.store).listShifts(space, next)).toMatchObject([{ shift: { title: '受付' }, missing: 2 }]);
  await must(begun.undo());
  await everybody();
  expect((await eventDaysOf(ken.store).listDays(space, spring)).map(({ event: { on } }) => on)).toEqual(['2026-12-13']);
});

test('days left out are left out also when an event becomes a series, or a series changes', async () => {
  const { hana, space } = await groupOfThree();
  const changes = eventChangesOf(hana.store);
  const { repeat: rule = null, ...once } = sweep;
  const { id } = await must(hana.store.events.createEvent(space, once));
  await must(changes.changeEvent(space, id, { repeat: rule }, null, ['2027-01-10']));
  expect((await daysOf(hana.store, space)).map(({ event: { on } }) => on)).toEqual(['2026-12-13', '2027-02-14']);
  const series = await hana.store.events.findEvent(space, id);
  if (!series) throw new Error('no series');
  const spring = { from: '2027-02-01', to: '2027-05-31' };
  const [february] = await eventDaysOf(hana.store).listDays(space, spring);
  const input = { ...sweep, on: '2027-02-14', place: '北公園' };
  await must(changes.changeFrom(space, series, february as SeriesDay, input, null, ['2027-03-14']));
  expect((await eventDaysOf(hana.store).listDays(space, spring)).map(({ event: { on } }) => on)).toEqual([
    '2027-02-14',
    '2027-04-11',
    '2027-05-09',
  ]);
});

test('jobs of a day know who comes and how many are missing; a leader enters who has no phone', async () => {
  const { hana, ken, mio, space, everybody } = await groupOfThree();
  const { id } = await must(eventChangesOf(hana.store).planEvent(space, sweep, []));
  const { id: shift } = await must(shiftsOf(hana.store).addShift(space, id, { title: '駐車場', needed: 3 }));
  await everybody();
  const day = await dayAt(ken.store, space, 0);
  await must(shiftsOf(ken.store).signUp(space, shift, day, true));
  await must(shiftsOf(hana.store).signUp(space, shift, day, true, { memberId: mio.member, how: 'phone_call' }));
  await everybody();
  const [found] = await shiftsOf(mio.store).listShifts(space, day);
  expect(found).toMatchObject({ missing: 1 });
  expect(found?.coming.find((one) => one.memberId === mio.member)).toMatchObject({ how: 'phone_call' });
  const other = await dayAt(mio.store, space, 1);
  expect((await shiftsOf(mio.store).listShifts(space, other))[0]).toMatchObject({ missing: 3, coming: [] });
  await must(shiftsOf(mio.store).signUp(space, shift, day, false));
  expect((await shiftsOf(mio.store).listShifts(space, day))[0]).toMatchObject({ missing: 2 });
});

test('a link names an event, a day, or a series of which the next day is meant', async () => {
  const { hana, space } = await groupOfThree();
  const { id } = await must(eventChangesOf(hana.store).planEvent(space, sweep, []));
  const days = eventDaysOf(hana.store);
  expect((await days.findDay(space, id))?.day.event.on).toBe('2026-12-13');
  expect((await days.findDay(space, `${id}.2027-01-10`))?.day.givenOn).toBe('2027-01-10');
  expect(await days.findDay(space, `${id}.2027-01-11`)).toBeUndefined();
  const january = await dayAt(hana.store, space, 1);
  await must(eventChangesOf(hana.store).changeDay(space, january, { movedTo: '2027-01-16' }, '日にちが変わりました。'));
  expect((await days.findDay(space, january.id))?.day).toMatchObject({
    ref: `${id}.2027-01-10`,
    changedIn: january.id,
    event: { on: '2027-01-16', changeNote: '日にちが変わりました。' },
  });
});

test('who heard of a change is known by name, and a later change is news again', async () => {
  const { hana, ken, mio, space, everybody } = await groupOfThree();
  await must(eventChangesOf(hana.store).planEvent(space, sweep, []));
  await everybody();
  const day = await dayAt(ken.store, space, 0);
  await must(dayWritingOf(ken.store).answer(space, day, { answer: 'yes' }));
  await everybody();
  hana.timers.pass(60_000);
  await must(eventChangesOf(hana.store).changeDay(space, day, { place: '公民館' }, '場所が変わりました。'));
  await everybody();
  ken.timers.pass(120_000);
  const changed = await dayAt(ken.store, space, 0);
  await must(dayWritingOf(ken.store).noteTold(space, changed.changedIn));
  await must(dayWritingOf(hana.store).noteTold(space, changed.changedIn, { memberId: mio.member, how: 'phone_call' }));
  await everybody();
  const told = await eventDaysOf(hana.store).listTold(space, changed.changedIn);
  expect(told.get(ken.member)).toMatchObject({ how: 'screen', typedBy: null });
  expect(told.get(mio.member)).toMatchObject({ how: 'phone_call' });
  expect(told.get(ken.member)?.at ?? 0).toBeGreaterThanOrEqual(changed.event.changedAt ?? 0);
  hana.timers.pass(600_000);
  await must(eventChangesOf(hana.store).changeDay(space, day, { startTime: '10:00' }, '時間が変わりました。'));
  const again = await dayAt(hana.store, space, 0);
  expect(told.get(ken.member)?.at ?? 0).toBeLessThan(again.event.changedAt ?? 0);
});
