import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { HistoryPage } from './pages/history.page.tsx';

/** これまでの直し, of any record. */
export function HistoryRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.history.pattern}>
        {({ space, record }) => <HistoryPage key={record} space={space} record={record} />}
      </Route>
    </Switch>
  );
}
