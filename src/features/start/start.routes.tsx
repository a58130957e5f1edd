import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from './pages/join.page.tsx';
import { RecoverPage } from './pages/recover.page.tsx';
import { StartPage } from './pages/start.page.tsx';
import { WelcomePage } from './pages/welcome.page.tsx';

/** The ways in: first page, a new group, an invitation, a recovery card. */
export function StartRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.welcome.pattern}>
        <WelcomePage />
      </Route>
      <Route path={paths.start.pattern}>
        <StartPage />
      </Route>
      <Route path={paths.join.pattern}>
        <JoinPage />
      </Route>
      <Route path={paths.recover.pattern}>
        <RecoverPage />
      </Route>
    </Switch>
  );
}
