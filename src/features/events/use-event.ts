import { attendanceOf } from '#store/attendance.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';

/** One event with everything its pages say. */
export type FoundEvent = Awaited<ReturnType<typeof findEventView>>;

/** Looks up one event; undefined until it is read. `event` is undefined when this phone does not know it. */
export const useEvent = (space: string, id: string): FoundEvent | undefined =>
  useLive((store) => findEventView(store, space, id), [space, id]);

const findEventView = async (store: Store, space: string, id: string) => {
  const live = await store.events.findEvent(space, id);
  const event = live ?? (await store.events.listDeletedEvents(space)).find((one) => one.id === id);
  const [view, members, names, answers, attendance, stateOf] = await Promise.all([
    store.spaces.findSpace(space),
    store.people.listMembers(space),
    store.people.namesOf(space),
    store.events.listAnswers(space, id),
    attendanceOf(store).listAttendance(space, id),
    store.outbox.rowStates(space),
  ]);
  const me = view?.me;
  return {
    event,
    isDeleted: live === undefined,
    today: store.today(),
    mayChange: me?.isLeader === true || (event?.authorId != null && event.authorId === me?.memberId),
    me: { id: me?.memberId ?? '', isLeader: me?.isLeader === true },
    members,
    names,
    answers,
    present: new Map(
      attendance.filter((one) => one.state === 'present').map((one) => [one.memberId ?? '', one.at ?? null]),
    ),
    stateOf,
  };
};
