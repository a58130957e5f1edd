import { foundGroup } from '#testing/found-group.ts';
import { createTown, must } from '#testing/phones.ts';
import { createTestStore } from '#testing/test-store.ts';
import { ok } from '#domain/basis/result.ts';
import { expect, test } from 'vitest';
import { circularsOf } from './circulars.ts';
import { contextOf } from './context.ts';
import { dayWritingOf } from './day-writing.ts';
import { eventDaysOf } from './event-days.ts';
import { safetyOf } from './safety.ts';
import { shiftsOf } from './shifts.ts';
import type { Store } from './store.ts';
import { todayOf } from './today.ts';

const checkMinutes = (store: Store, space: string, id: string) =>
  contextOf(store).commit(space, 'test.check', async () =>
    ok({ edits: [{ kind: 'meeting', id, set: { checkingFrom: 1 } }], value: undefined }),
  );

test('an open safety check is there until it is closed, with what I have said, and only where a group uses it', async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  const { listOpenChecks } = todayOf(store);
  const check = await must(safetyOf(store).startCheck(space, { title: '地震', note: '', isDrill: false }));
  expect(await listOpenChecks(space)).toEqual([]);
  await must(store.spaces.changeProfile(space, { usesSafety: true }));
  expect(await listOpenChecks(space)).toMatchObject([{ check: { id: check, title: '地震' }, mine: null }]);
  await must(safetyOf(store).answer(space, check, { state: 'safe', people: 2, note: '' }));
  expect(await listOpenChecks(space)).toMatchObject([{ mine: { state: 'safe' } }]);
  await must(safetyOf(store).setOpen(space, check, false));
  expect(await listOpenChecks(space)).toEqual([]);
});

test('回覧 are to be read until somebody of the household has ticked them, the one with the nearest end first', async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  await must(store.spaces.changeProfile(space, { usesCirculars: true }));
  const { id: child } = await must(store.people.createRosterMember(space, { name: '子' }));
  const { id: stranger } = await must(store.people.createRosterMember(space, { name: 'よその人' }));
  await must(store.people.changeMember(space, child, { householdOf: member }));
  const { createCircular, markTold } = circularsOf(store);
  const circular = async (title: string, until: string | null) =>
    (await must(createCircular(space, { title, body: '', sender: '', on: '2026-11-20', until }))).id;
  const trash = await circular('ごみの日', null);
  const drill = await circular('訓練', '2026-11-30');
  await circular('終わった回覧', '2026-11-01');
  const titles = async () => (await todayOf(store).listUnread(space)).map((one) => one.title);
  expect(await titles()).toEqual(['訓練', 'ごみの日']);
  await must(markTold(space, trash, stranger, 'in_person'));
  expect(await titles()).toEqual(['訓練', 'ごみの日']);
  await must(markTold(space, drill, child, 'in_person'));
  expect(await titles()).toEqual(['ごみの日']);
});

test('minutes that are being checked wait for everybody but those who were not there', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space, member } = await foundGroup(hana.store);
  const { store } = hana;
  const meeting = async (title: string) =>
    (await must(store.meetings.createMeeting(space, { type: 'board', title, on: '2026-11-20' }))).id;
  const [checked, draft] = [await meeting('役員会'), await meeting('下書き')];
  await must(checkMinutes(store, space, checked));
  const titles = async () => (await todayOf(store).listMinutesToCheck(space)).map((one) => one.title);
  expect(await titles()).toEqual(['役員会']);
  const { setAttendance } = (await import('./attendance.ts')).attendanceOf(store);
  await must(setAttendance(space, checked, member, 'absent'));
  expect(await titles()).toEqual([]);
  await must(setAttendance(space, checked, member, 'present'));
  expect(await titles()).toEqual(['役員会']);
  expect(await store.meetings.findMeeting(space, draft)).toMatchObject({ title: '下書き' });
});

test('my jobs of the next two weeks are there, those of others and of later days are not', async () => {
  const { store } = await createTestStore();
  const { space, member } = await foundGroup(store);
  const { id: ken } = await must(store.people.createRosterMember(space, { name: '健' }));
  const dayOf = async (title: string, on: string) => {
    const { id } = await must(store.events.createEvent(space, { title, on }));
    const [day] = await eventDaysOf(store).listDays(space, { from: on, to: on });
    if (!day) throw new Error('the day is missing');
    const shift = await must(shiftsOf(store).addShift(space, id, { title: `${title}の受付`, needed: 2 }));
    return { day, shift: shift.id };
  };
  const soon = await dayOf('餅つき', '2026-12-01');
  const late = await dayOf('新年会', '2027-01-10');
  const { signUp } = shiftsOf(store);
  await must(signUp(space, soon.shift, soon.day, true));
  await must(signUp(space, late.shift, late.day, true));
  const titles = async () => (await todayOf(store).listMyShifts(space)).map(({ shift }) => shift.title);
  expect(await titles()).toEqual(['餅つきの受付']);
  await must(signUp(space, soon.shift, soon.day, false));
  await must(signUp(space, soon.shift, soon.day, true, { memberId: ken, how: 'phone_call' }));
  expect(await titles()).toEqual([]);
  expect(member).not.toBe(ken);
});

test('two phones without a signal take the last place: all phones reckon the same, and whoever waits is told today', async () => {
  const town = createTown();
  const hana = await town.phone('hana');
  const { space } = await foundGroup(hana.store);
  const join = async (name: string) => {
    const { id } = await must(hana.store.people.createRosterMember(space, { name }));
    await hana.sync();
    await town.bind(space, name, id);
    const phone = await town.phone(name);
    await phone.sync();
    return phone;
  };
  const [ken, mio] = [await join('健'), await join('澪')];
  const input = { title: 'バス旅行', on: '2026-12-05', capacity: 2, repeat: 'FREQ=YEARLY' };
  await must(hana.store.events.createEvent(space, input));
  await must(hana.store.events.createEvent(space, { title: '歌の会', on: '2026-12-06', capacity: 1 }));
  await hana.sync();
  await Promise.all([ken.sync(), mio.sync()]);
  const daysOf = (store: Store) => todayOf(store).listDaysAhead(space);
  const say = async (store: Store, at: number, answer: 'yes' | 'no') => {
    const day = (await daysOf(store))[at];
    if (!day) throw new Error('no day');
    await must(dayWritingOf(store).answer(space, day, { answer }));
  };
  await say(hana.store, 0, 'yes');
  for (const { store } of [mio, ken]) for (const at of [0, 1]) await say(store, at, 'yes');
  for (const phone of [hana, ken, mio, ken, mio, hana, ken]) await phone.sync();
  const seatsOn = async (store: Store) => {
    const days = await daysOf(store);
    const seats: (string | null | undefined)[][] = [];
    for (const { id } of days)
      seats.push(
        (await store.events.listAnswers(space, id)).answers
          .toSorted((a, b) => (a.turn ?? 0) - (b.turn ?? 0))
          .map(({ memberId, seat }) => `${memberId} ${seat}`),
      );
    return seats;
  };
  const here = await seatsOn(hana.store);
  expect(here.map((seats) => seats.map((seat) => seat?.split(' ')[1]))).toEqual([
    ['in', 'in', 'waiting'],
    ['in', 'waiting'],
  ]);
  expect(await seatsOn(ken.store)).toEqual(here);
  expect(await seatsOn(mio.store)).toEqual(here);
  const waitsOn = async ({ store }: { readonly store: Store }) =>
    (await todayOf(store).findToday(space)).waits.map(({ event }) => event.title);
  expect(await waitsOn(hana)).toEqual([]);
  expect(await waitsOn(ken)).toEqual([]);
  expect(await waitsOn(mio)).toEqual(['バス旅行', '歌の会']);
  await say(ken.store, 1, 'no');
  await ken.sync();
  await mio.sync();
  expect(await waitsOn(mio)).toEqual(['バス旅行']);
});

test('the next day is a day of a series when that comes first', async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  await must(store.events.createEvent(space, { title: '餅つき', on: '2026-12-20' }));
  const weekly = { title: '見守り', on: '2026-09-07', repeat: 'FREQ=WEEKLY' };
  await must(store.events.createEvent(space, weekly));
  expect((await todayOf(store).listDaysAhead(space))[0]).toMatchObject({
    event: { title: '見守り', on: '2026-11-23' },
  });
});

test('去年の今ごろ finds what was done, held and met in the same weeks, and nothing else', async () => {
  const { store } = await createTestStore();
  const { space } = await foundGroup(store);
  for (const [title, on] of [
    ['落ち葉ひろい', '2025-11-30'],
    ['夏の清掃', '2025-08-01'],
    ['今年の清掃', '2026-11-20'],
  ] as const) {
    await must(store.activities.createLog(space, { title, on }));
  }
  await must(store.events.createEvent(space, { title: '餅つき', on: '2025-12-10' }));
  await must(store.meetings.createMeeting(space, { type: 'board', title: '役員会', on: '2025-11-20' }));
  const { logs, days, meetings } = await todayOf(store).findLastYear(space);
  expect(logs.map((one) => one.title)).toEqual(['落ち葉ひろい']);
  expect(days.map(({ event }) => event.title)).toEqual(['餅つき']);
  expect(meetings.map((one) => one.title)).toEqual(['役員会']);
});
