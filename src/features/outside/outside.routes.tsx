import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { ReviewsPage } from './pages/reviews.page.tsx';

const NewReviewPage = part(async () => (await import('./pages/new-review.page.tsx')).NewReviewPage, 'outside');
const ReviewPackagePage = part(
  async () => (await import('./pages/review-package.page.tsx')).ReviewPackagePage,
  'outside',
  'people',
);
const OpinionPage = part(async () => (await import('./pages/opinion.page.tsx')).OpinionPage, 'outside');
const PrintReviewPage = part(async () => (await import('./pages/print-review.page.tsx')).PrintReviewPage, 'outside');

/** 外の人の評価: packages, their readers, the opinion and the answers. */
export function OutsideRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.reviews.pattern}>{({ space }) => <ReviewsPage key={space} space={space} />}</Route>
      <Route path={paths.newReview.pattern}>{({ space }) => <NewReviewPage key={space} space={space} />}</Route>
      <Route path={paths.opinion.pattern}>{({ space, id }) => <OpinionPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.printReview.pattern}>
        {({ space, id }) => <PrintReviewPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.reviewPackage.pattern}>
        {({ space, id }) => <ReviewPackagePage key={id} space={space} id={id} />}
      </Route>
    </Switch>
  );
}
