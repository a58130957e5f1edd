import { type EventDay, isSeries } from '#domain/event/event-day.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { attendanceOf } from '#store/attendance.ts';
import { dayLogsOf } from '#store/day-logs.ts';
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

/** Everything the pages of one event say; inside `useLive`. */
export const findEventView = async (store: Store, space: string, ref: string) => {
  const days = eventDaysOf(store);
  const known = await days.findDay(space, ref);
  const day = known?.day ?? nowhere;
  const today = store.today();
  // One after the other: of many reads at once some would not be noticed when they change.
  const answers = await store.events.listAnswers(space, day.id);
  const attendance = await attendanceOf(store).listAttendance(space, day.id);
  const shifts = await shiftsOf(store).listShifts(space, day);
  const logs = await dayLogsOf(store).listLogs(space, day);
  const told = await days.listTold(space, day.changedIn);
  const stateOf = await store.outbox.rowStates(space);
  const ahead =
    day.givenOn === null ? [] : await days.listDays(space, { from: today, to: daysAfter(today, neighbourDays) });
  const view = await store.spaces.findSpace(space);
  const members = await store.people.listMembers(space);
  const names = await store.people.namesOf(space);
  const projectId = known?.source.projectSpaceId;
  const project = projectId ? await store.spaces.findSpace(projectId) : undefined;
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
    logs,
    told,
    project,
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
