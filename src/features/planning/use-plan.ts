import { citySetOf } from '#content/cities.ts';
import { type CityPlan, cityPlanOf } from '#content/city-plan.ts';
import { DEFAULT_CITY } from '#content/content.ts';
import { type PlanRecords, plansOf } from '#store/plans.ts';
import { useLive } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';

/** The plan of a project and who looks at it. */
export interface PlanView extends CityPlan {
  readonly space: SpaceView;
  readonly records: PlanRecords;
  /** The city set the answers belong to, `id@version`. */
  readonly reference: string;
  /** Another set the space follows by now; null when it is still the same. */
  readonly newerReference: string | null;
  /** 代表・代理・進行役. */
  readonly mayPlan: boolean;
}

/** undefined while it is read, null where there is no such project on this phone. */
export const usePlan = (space: string): PlanView | null | undefined =>
  useLive(
    async (store): Promise<PlanView | null> => {
      const [view, profile, records] = await Promise.all([
        store.spaces.findSpace(space),
        store.spaces.findProfile(space),
        plansOf(store).readPlan(space),
      ]);
      if (view?.kind !== 'project') return null;
      const now = profile?.citySet ?? DEFAULT_CITY;
      const reference = records.project?.placementSet ?? now;
      return {
        ...cityPlanOf(records, citySetOf(reference) ?? null),
        space: view,
        records,
        reference,
        newerReference: reference === now ? null : now,
        mayPlan: view.state !== 'closed' && (view.me.isRepresentative || view.me.role === 'facilitator'),
      };
    },
    [space],
  );
