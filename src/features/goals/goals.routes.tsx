import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { CheckPage } from './pages/check.page.tsx';
import { DutiesPage } from './pages/duties.page.tsx';
import { GoalPage } from './pages/goal.page.tsx';
import { GoalsPage } from './pages/goals.page.tsx';
import { MeansPage } from './pages/means.page.tsx';
import { NewGoalPage } from './pages/new-goal.page.tsx';

/** What is settled before the start: goals and signs, duties, means, the look at the principles. */
export function GoalsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.newGoal.pattern}>{({ space }) => <NewGoalPage key={space} space={space} />}</Route>
      <Route path={paths.goal.pattern}>{({ space, id }) => <GoalPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.goals.pattern}>{({ space }) => <GoalsPage key={space} space={space} />}</Route>
      <Route path={paths.duties.pattern}>{({ space }) => <DutiesPage key={space} space={space} />}</Route>
      <Route path={paths.means.pattern}>{({ space }) => <MeansPage key={space} space={space} />}</Route>
      <Route path={paths.principleCheck.pattern}>{({ space }) => <CheckPage key={space} space={space} />}</Route>
    </Switch>
  );
}
