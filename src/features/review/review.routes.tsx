import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch, useSearch } from 'wouter';
import { ClearSpacePage } from './pages/clear-space.page.tsx';
import { ReviewPage } from './pages/review.page.tsx';

/** 確認が必要な変更. All words come before the first page is drawn: a page that waits later loses its place. */
export function ReviewRoutes(): ReactNode {
  useWords('review');
  useWords('outbox');
  useWords('people');
  const leaving = new URLSearchParams(useSearch()).get('clear');
  return (
    <Switch>
      <Route path={paths.review.pattern}>
        {leaving === null ? <ReviewPage /> : <ClearSpacePage key={leaving} space={leaving} />}
      </Route>
    </Switch>
  );
}
