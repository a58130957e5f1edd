import { type EventDay, isSeries } from '#domain/event/event-day.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { attendanceOf } from '#store/attendance.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { useLive } from '#store/react.tsx';
import { shiftsOf } from '#store/shifts.ts';
import type { Store } from '#store/store.ts';

/** One day of an event with everything its pages say. */
export type FoundEvent = Awaited<ReturnType<typeof findEventView>>;
/** The same where the link led somewhere. */
export type KnownEvent = FoundEvent & { readonly known: NonNullable<FoundEvent['known']> };

/** Looks up what a link names; undefined until it is read. `known` is undefined when this phone does not know it. */
export const useEvent = (space: string, ref: string): FoundEvent | undefined =>
  useLive((store) => findEventView(store, space, ref), [space, ref]);

/** So far other days of a series are shown beside one of them. */
const neighbourDays = 120;

const findEventView = async (store: Store, space: string, ref: string) => {
  const days = eventDaysOf(store);
  const known = await days.findDay(space, ref);
  const day = known?.day ?? nowhere;
  const today = store.today();
  const [view, members, names, answers, attendance, stateOf, shifts, told, spaces, ahead] = await Promise.all([
    store.spaces.findSpace(space),
    store.people.listMembers(space),
    store.people.namesOf(space),
    store.events.listAnswers(space, day.id),
    attendanceOf(store).listAttendance(space, day.id),
    store.outbox.rowStates(space),
    shiftsOf(store).listShifts(space, day),
    days.listTold(space, day.changedIn),
    store.spaces.listSpaces(),
    days.listDays(space, { from: today, to: daysAfter(today, neighbourDays) }),
  ]);
  const me = view?.me;
  return {
    known,
    isSeries: known !== undefined && isSeries(known.source),
    today,
    spaceName: view?.name ?? '',
    mayChange: me?.isLeader === true || (known?.source.authorId != null && known.source.authorId === me?.memberId),
    me: { id: me?.memberId ?? '', name: me?.name ?? '', isLeader: me?.isLeader === true },
    members,
    names,
    answers,
    present: new Map(
      attendance.filter((one) => one.state === 'present').map((one) => [one.memberId ?? '', one.at ?? null]),
    ),
    stateOf,
    shifts,
    told,
    project: spaces.find((one) => one.id === known?.source.projectSpaceId),
    otherDays: ahead.filter((one) => one.eventId === day.eventId && one.id !== day.id).slice(0, 6),
  };
};

/** What is asked for about an event this phone does not know: nothing is found. */
const nowhere: EventDay = {
  id: '-',
  ref: '-',
  eventId: '-',
  givenOn: null,
  changedIn: '-',
  event: { id: '-', spaceId: '-' },
};
