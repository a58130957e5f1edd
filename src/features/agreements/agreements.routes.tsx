import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { AgreementPage } from './pages/agreement.page.tsx';
import { AgreementsPage } from './pages/agreements.page.tsx';

const EditAgreementPage = part(
  async () => (await import('./pages/edit-agreement.page.tsx')).EditAgreementPage,
  'agreements',
);
const ConsentAgreementPage = part(
  async () => (await import('./pages/consent-agreement.page.tsx')).ConsentAgreementPage,
  'agreements',
);
const PrintAgreementPage = part(
  async () => (await import('./pages/print-agreement.page.tsx')).PrintAgreementPage,
  'agreements',
);

/** The agreement of the parties: its versions, its words, what each party says to it, paper. */
export function AgreementsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.editAgreement.pattern}>
        {({ space, id }) => <EditAgreementPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.consentAgreement.pattern}>
        {({ space, id }) => <ConsentAgreementPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.printAgreement.pattern}>
        {({ space, id }) => <PrintAgreementPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.agreement.pattern}>
        {({ space, id }) => <AgreementPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.agreements.pattern}>{({ space }) => <AgreementsPage key={space} space={space} />}</Route>
    </Switch>
  );
}
