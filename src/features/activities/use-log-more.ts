import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { keysOf } from '#domain/records.ts';
import { communityPlansOf } from '#store/community-plans.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { goalsOf } from '#store/goals.ts';
import { incidentsOf } from '#store/incidents.ts';
import { ledgerOf } from '#store/ledger.ts';
import { logCopiesOf } from '#store/log-copies.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';

/** What hangs on a log besides itself: money, incidents, what it belongs to, where else it is shown. */
export type LogMore = Awaited<ReturnType<typeof findLogMore>>;

/** Looks it up; undefined until it is read. */
export const useLogMore = (space: string, log: ActivityLog): LogMore | undefined =>
  useLive(
    (store) => findLogMore(store, space, log),
    [space, log.id, log.eventId, log.goalId, log.projectSpaceId, keysOf(log, 'planItem').join(' ')],
  );

const findLogMore = async (store: Store, space: string, log: ActivityLog) => {
  const copies = logCopiesOf(store);
  const [spaces, entries, incidents, event, goals, stateOf, shown] = await Promise.all([
    store.spaces.listSpaces(),
    ledgerOf(store).listEntries(space, log.id),
    incidentsOf(store).listIncidents(space, log.id),
    log.eventId ? eventDaysOf(store).findDay(space, log.eventId) : undefined,
    log.goalId ? goalsOf(store).listGoals(space) : [],
    store.outbox.rowStates(space),
    log.projectSpaceId ? copies.listCopies(log.projectSpaceId, log.id) : [],
  ]);
  const groups = spaces.filter((one) => one.kind === 'group').map((one) => one.id);
  const origin = log.copyOf ? await copies.findOrigin(log.copyOf, groups) : null;
  const planItems = await communityPlansOf(store).findItems(space, keysOf(log, 'planItem'));
  const writes = (role: string) => role !== 'guest' && role !== 'reviewer';
  const here = spaces.find((one) => one.id === space);
  return {
    here,
    entries,
    incidents,
    event: event && !event.isDeleted ? event : null,
    goal: goals.find(({ goal }) => goal.id === log.goalId)?.goal.what ?? null,
    planItems,
    stateOf,
    /** Projects it may be shown in. */
    projects: spaces.filter(
      (one) => one.kind === 'project' && one.state !== 'closed' && one.me.status === 'active' && writes(one.me.role),
    ),
    copy: shown[0] ?? null,
    projectName: spaces.find((one) => one.id === log.projectSpaceId)?.name ?? null,
    origin: origin && { ...origin, name: spaces.find((one) => one.id === origin.space)?.name ?? '' },
  };
};
