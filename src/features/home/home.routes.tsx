import { loadWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const words = () => loadWords('events');

const HomePage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/home.page.tsx'), words()]);
  return { default: page.HomePage };
});
const LastSpacePage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/last-space.page.tsx'), words()]);
  return { default: page.LastSpacePage };
});

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
