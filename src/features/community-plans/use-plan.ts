import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { fiscalYearOf } from '#domain/basis/local-date.ts';
import { type CommunityPlan, doneForItems, type PlanItem } from '#domain/plan/community-plan.ts';
import { communityPlansOf } from '#store/community-plans.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';

/** Who looks at a plan, and how the group counts its years. */
const findReader = async (store: Store, space: string) => {
  const [view, profile] = await Promise.all([store.spaces.findSpace(space), store.spaces.findProfile(space)]);
  const startMonth = profile?.fiscalStartMonth ?? 4;
  return {
    startMonth,
    year: fiscalYearOf(store.today(), startMonth),
    mayChange: view?.kind === 'group' && view.state !== 'closed' && view.me.isLeader,
    mayLog: view !== undefined && view.state !== 'closed' && !['guest', 'reviewer'].includes(view.me.role),
  };
};

type Reader = Awaited<ReturnType<typeof findReader>>;

/** A plan with its items and what was done for them this year. */
export interface PlanView extends Reader {
  /** null when there is none, or not on this phone. */
  readonly plan: CommunityPlan | null;
  readonly others: readonly CommunityPlan[];
  readonly items: readonly PlanItem[];
  readonly done: ReturnType<typeof doneForItems>;
  readonly stateOf: Awaited<ReturnType<Store['outbox']['rowStates']>>;
}

/** @param id null for the plan of this year; undefined until it is read */
export const usePlan = (space: string, id: string | null): PlanView | undefined =>
  useLive(
    async (store): Promise<PlanView> => {
      const plans = communityPlansOf(store);
      const reader = await findReader(store, space);
      const all = await plans.listPlans(space, reader.year);
      const plan = (id === null ? all[0] : all.find((one) => one.id === id)) ?? null;
      const items = plan ? await plans.listItems(space, plan.id) : [];
      const logs = plan ? await store.activities.listLogsOfYear(space, reader.year, reader.startMonth) : [];
      const stateOf = await store.outbox.rowStates(space);
      return { ...reader, plan, others: all.filter((one) => one !== plan), items, done: doneForItems(logs), stateOf };
    },
    [space, id],
  );

/** One item with its plan and the names of people. */
export interface PlanItemView extends Reader {
  readonly item: PlanItem;
  readonly plan: CommunityPlan;
  readonly names: ReadonlyMap<string, string>;
  readonly stateOf: PlanView['stateOf'];
}

/** undefined until it is read, null when it is not there. */
export const usePlanItem = (space: string, id: string): PlanItemView | null | undefined =>
  useLive(
    async (store): Promise<PlanItemView | null> => {
      const plans = communityPlansOf(store);
      const item = await plans.findItem(space, id);
      const plan = item?.planId ? await plans.findPlan(space, item.planId) : undefined;
      if (!item || !plan) return null;
      const reader = await findReader(store, space);
      const names = await store.people.namesOf(space);
      const stateOf = await store.outbox.rowStates(space);
      return { ...reader, item, plan, names, stateOf };
    },
    [space, id],
  );

/** What was done for an item in a fiscal year, newest first; undefined until it is read. */
export const useDone = (
  space: string,
  item: string,
  year: number,
  startMonth: number,
): readonly ActivityLog[] | undefined =>
  useLive(
    (store) => communityPlansOf(store).listLogsFor(space, item, year, startMonth),
    [space, item, year, startMonth],
  );
