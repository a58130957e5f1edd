import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import type { ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { JoinPage } from './pages/join.page.tsx';
import { RecoverPage } from './pages/recover.page.tsx';
import { StartPage } from './pages/start.page.tsx';
import { WelcomePage } from './pages/welcome.page.tsx';
import { openPractice } from './practice.ts';

/** The ways in: first page, a new group, an invitation, a recovery card. All words come before the first page is drawn: a page that waits later loses its place. */
export function StartRoutes(): ReactNode {
  useWords('start');
  useWords('settings');
  useWords('people');
  return (
    <Switch>
      <Route path={paths.welcome.pattern}>
        <Welcome />
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

const Welcome = (): ReactNode => {
  const store = useStore();
  const say = useWords('start');
  const [, navigate] = useLocation();
  const practise = async () => {
    const space = await openPractice(store, say);
    if (space !== undefined) navigate(paths.space(space));
  };
  return <WelcomePage onPractise={() => void practise()} />;
};
