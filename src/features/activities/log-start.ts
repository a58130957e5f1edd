import { attendanceOf } from '#store/attendance.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { logTemplatesOf } from '#store/log-templates.ts';
import type { Store } from '#store/store.ts';

/** What a new log begins with: the group, what it did before, its people. */
export type LogStart = Awaited<ReturnType<typeof findLogStart>>;

/**
 * Looks up what the form of a new log is filled with.
 * @param againId a log that is done once more
 * @param dayRef the day of an event it tells of, as links name it
 */
export const findLogStart = async (
  store: Store,
  space: string,
  againId: string | null = null,
  dayRef: string | null = null,
) => {
  const [view, templates, agreed, newest, members, names, again] = await Promise.all([
    store.spaces.findSpace(space),
    store.activities.listTemplates(space),
    logTemplatesOf(store).listGroupTemplates(space),
    store.activities.findNewestLog(space),
    store.people.listMembers(space),
    store.people.namesOf(space),
    againId === null ? undefined : store.activities.findLog(space, againId),
  ]);
  const found = dayRef === null ? undefined : await eventDaysOf(store).findDay(space, dayRef);
  const day = found && !found.isDeleted ? found.day : null;
  const came = day ? await attendanceOf(store).listAttendance(space, day.id) : [];
  return {
    kind: view?.kind ?? 'group',
    sort: view?.sort ?? 'other',
    me: view?.me.memberId ?? '',
    today: store.today(),
    templates,
    agreed,
    newest,
    members,
    names,
    again: again ?? null,
    day,
    came: came.flatMap(({ state, memberId }) => (state === 'present' && memberId ? [memberId] : [])),
  } as const;
};
