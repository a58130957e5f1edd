import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { SendingPage } from './pages/sending.page.tsx';

/** 送信のようす. */
export function OutboxRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.sending.pattern}>
        <SendingPage />
      </Route>
    </Switch>
  );
}
