import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { EvidencePage } from './pages/evidence.page.tsx';
import { NewEvidencePage } from './pages/new-evidence.page.tsx';
import { ThanksPage } from './pages/thanks.page.tsx';

/** What is noticed while the work goes on: 良かった／困った and ありがとう. */
export function EvidenceRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.newEvidence.pattern}>{({ space }) => <NewEvidencePage key={space} space={space} />}</Route>
      <Route path={paths.evidence.pattern}>{({ space }) => <EvidencePage key={space} space={space} />}</Route>
      <Route path={paths.thanks.pattern}>{({ space }) => <ThanksPage key={space} space={space} />}</Route>
    </Switch>
  );
}
