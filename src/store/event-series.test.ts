import { dayAt, daysOf, groupOfThree, seatOf, sweep } from '#testing/series-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { dayWritingOf } from './day-writing.ts';
import { eventChangesOf } from './event-changes.ts';
import { eventDaysOf } from './event-days.ts';
import { shiftsOf } from './shifts.ts';

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
