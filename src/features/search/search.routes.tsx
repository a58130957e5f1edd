import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { SearchPage } from './pages/search.page.tsx';

/** さがす: over everything on this phone. */
export function SearchRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.search.pattern}>{({ space }) => <SearchPage key={space} space={space} />}</Route>
    </Switch>
  );
}
