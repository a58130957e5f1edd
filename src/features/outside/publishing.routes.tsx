import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { CasesPage } from './pages/cases.page.tsx';
import { PublicationsPage } from './pages/publications.page.tsx';

const NewPublicationPage = part(
  async () => (await import('./pages/new-publication.page.tsx')).NewPublicationPage,
  'publishing',
  'outside',
);
const PublicationPage = part(async () => (await import('./pages/publication.page.tsx')).PublicationPage, 'publishing');
const WriteCasePage = part(
  async () => (await import('./pages/write-case.page.tsx')).WriteCasePage,
  'publishing',
  'outside',
);
const CasePage = part(async () => (await import('./pages/case.page.tsx')).CasePage, 'publishing');
const PrintCasePage = part(async () => (await import('./pages/case.page.tsx')).PrintCasePage, 'publishing');

/** みんなに見せるページ and 事例シート. */
export function PublishingRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.publications.pattern}>{({ space }) => <PublicationsPage key={space} space={space} />}</Route>
      <Route path={paths.newPublication.pattern}>
        {({ space }) => <NewPublicationPage key={space} space={space} />}
      </Route>
      <Route path={paths.publication.pattern}>
        {({ space, id }) => <PublicationPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.cases.pattern}>{({ space }) => <CasesPage key={space} space={space} />}</Route>
      <Route path={paths.newCase.pattern}>{({ space }) => <WriteCasePage key={space} space={space} />}</Route>
      <Route path={paths.editCase.pattern}>{({ space, id }) => <WriteCasePage key={id} space={space} id={id} />}</Route>
      <Route path={paths.printCase.pattern}>
        {({ space, id }) => <PrintCasePage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.caseSheet.pattern}>{({ space, id }) => <CasePage key={id} space={space} id={id} />}</Route>
    </Switch>
  );
}
