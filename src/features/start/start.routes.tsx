import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { JoinPage } from './pages/join.page.tsx';
import { RecoverPage } from './pages/recover.page.tsx';
import { StartPage } from './pages/start.page.tsx';
import { WelcomePage } from './pages/welcome.page.tsx';

/** The ways in: first page, a new group, an invitation, a recovery card. All words come before the first page is drawn: a page that waits later loses its place. */
export function StartRoutes(): ReactNode {
  useWords('start');
  useWords('settings');
  useWords('people');
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
