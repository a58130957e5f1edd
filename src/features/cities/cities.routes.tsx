import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { CityPage } from './pages/city.page.tsx';
import { RequirementsPage } from './pages/requirements.page.tsx';

const PrintRequirementsPage = part(
  async () => (await import('./pages/print-requirements.page.tsx')).PrintRequirementsPage,
  'cities',
);

/** Whose facts a group or project goes by, and what that city asks of a group. */
export function CitiesRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.city.pattern}>{({ space }) => <CityPage key={space} id={space} />}</Route>
      <Route path={paths.cityRequirements.pattern}>{({ space }) => <RequirementsPage key={space} id={space} />}</Route>
      <Route path={paths.printRequirements.pattern}>
        {({ space }) => <PrintRequirementsPage key={space} id={space} />}
      </Route>
    </Switch>
  );
}
