import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { HomePage } from './pages/home.page.tsx';
import { LastSpacePage } from './pages/last-space.page.tsx';

/** ホーム: `/` shows the group or project that was open last. */
export function HomeRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.space.pattern}>{({ space }) => <HomePage key={space} space={space} />}</Route>
      <Route path={paths.home.pattern}>
        <LastSpacePage />
      </Route>
    </Switch>
  );
}
