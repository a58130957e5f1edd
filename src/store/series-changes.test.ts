import { dayAt, daysOf, groupOfThree, sweep } from '#testing/series-group.ts';
import { must } from '#testing/phones.ts';
import { expect, test } from 'vitest';
import { dayWritingOf } from './day-writing.ts';
import { eventChangesOf, type SeriesDay } from './event-changes.ts';
import { eventDaysOf } from './event-days.ts';
import { shiftsOf } from './shifts.ts';
import type { Store } from './store.ts';

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
