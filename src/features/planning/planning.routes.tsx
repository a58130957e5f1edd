import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { EditIssuePage } from './pages/edit-issue.page.tsx';
import { FormPointsPage } from './pages/form-points.page.tsx';
import { IssuePage } from './pages/issue.page.tsx';
import { IssuesPage } from './pages/issues.page.tsx';
import { NewIssuePage } from './pages/new-issue.page.tsx';
import { PlacementPage } from './pages/placement.page.tsx';
import { PlanPage } from './pages/plan.page.tsx';
import { TriageIssuePage } from './pages/triage-issue.page.tsx';

/** From a trouble in the town to the plan of a project; all in one piece, for it is used where there is no signal. */
export function PlanningRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.newIssue.pattern}>{({ space }) => <NewIssuePage key={space} space={space} />}</Route>
      <Route path={paths.editIssue.pattern}>
        {({ space, id }) => <EditIssuePage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.triageIssue.pattern}>
        {({ space, id }) => <TriageIssuePage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.issue.pattern}>{({ space, id }) => <IssuePage key={id} space={space} id={id} />}</Route>
      <Route path={paths.issues.pattern}>{({ space }) => <IssuesPage key={space} space={space} />}</Route>
      <Route path={paths.placement.pattern}>{({ space }) => <PlacementPage key={space} space={space} />}</Route>
      <Route path={paths.formPoints.pattern}>{({ space }) => <FormPointsPage key={space} space={space} />}</Route>
      <Route path={paths.plan.pattern}>{({ space }) => <PlanPage key={space} space={space} />}</Route>
    </Switch>
  );
}
