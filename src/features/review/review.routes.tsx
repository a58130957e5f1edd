import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch, useSearch } from 'wouter';
import { ClearSpacePage } from './pages/clear-space.page.tsx';
import { ReviewPage } from './pages/review.page.tsx';

/** 確認が必要な変更. */
export function ReviewRoutes(): ReactNode {
  const leaving = new URLSearchParams(useSearch()).get('clear');
  return (
    <Switch>
      <Route path={paths.review.pattern}>
        {leaving === null ? <ReviewPage /> : <ClearSpacePage key={leaving} space={leaving} />}
      </Route>
    </Switch>
  );
}
