import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { PlanItemPage } from './pages/plan-item.page.tsx';
import { PlanPage } from './pages/plan.page.tsx';

// Few write the plan; what they write with comes when they do.
const EditPlanPage = part(async () => (await import('./pages/edit-plan.page.tsx')).EditPlanPage);
const EditPlanItemPage = part(async () => (await import('./pages/edit-plan-item.page.tsx')).EditPlanItemPage);

/** 地域づくり計画: everything under /s/:space/plans and /s/:space/plan-items. */
export function CommunityPlansRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.communityPlans.pattern}>
        {({ space }) => <PlanPage key={space} space={space} id={null} />}
      </Route>
      <Route path={paths.newCommunityPlan.pattern}>
        {({ space }) => <EditPlanPage key={space} space={space} id={null} />}
      </Route>
      <Route path={paths.communityPlan.pattern}>{({ space, id }) => <PlanPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.editCommunityPlan.pattern}>
        {({ space, id }) => <EditPlanPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.newPlanItem.pattern}>
        {({ space, id }) => <EditPlanItemPage key={id} space={space} plan={id} id={null} />}
      </Route>
      <Route path={paths.planItem.pattern}>{({ space, id }) => <PlanItemPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.editPlanItem.pattern}>
        {({ space, id }) => <EditPlanItemPage key={id} space={space} plan={null} id={id} />}
      </Route>
    </Switch>
  );
}
