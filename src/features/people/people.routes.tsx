import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { EditPersonPage } from './pages/edit-person.page.tsx';
import { InvitationsPage } from './pages/invitations.page.tsx';
import { InvitePage } from './pages/invite.page.tsx';
import { LeavePage } from './pages/leave.page.tsx';
import { NewPersonPage } from './pages/new-person.page.tsx';
import { PeoplePage } from './pages/people.page.tsx';
import { PersonPage } from './pages/person.page.tsx';
import { RemovePersonPage } from './pages/remove-person.page.tsx';
import { RequestsPage } from './pages/requests.page.tsx';
import { SpokenCodePage } from './pages/spoken-code.page.tsx';

/** The people of a space: roster, roles, invitations. All words come before the first page is drawn: a page that waits later loses its place. */
export function PeopleRoutes(): ReactNode {
  useWords('people');
  useWords('settings');
  return (
    <Switch>
      <Route path={paths.people.pattern}>{({ space }) => <PeoplePage key={space} space={space} />}</Route>
      <Route path={paths.newPerson.pattern}>{({ space }) => <NewPersonPage space={space} />}</Route>
      <Route path={paths.invite.pattern}>{({ space }) => <InvitePage space={space} />}</Route>
      <Route path={paths.invitations.pattern}>{({ space }) => <InvitationsPage space={space} />}</Route>
      <Route path={paths.spokenCode.pattern}>{({ space }) => <SpokenCodePage space={space} />}</Route>
      <Route path={paths.joinRequests.pattern}>{({ space }) => <RequestsPage space={space} />}</Route>
      <Route path={paths.leave.pattern}>{({ space }) => <LeavePage space={space} />}</Route>
      <Route path={paths.editPerson.pattern}>
        {({ space, member }) => <EditPersonPage key={member} space={space} person={member} />}
      </Route>
      <Route path={paths.invitePerson.pattern}>
        {({ space, member }) => <InvitePage key={member} space={space} person={member} />}
      </Route>
      <Route path={paths.removePerson.pattern}>
        {({ space, member }) => <RemovePersonPage key={member} space={space} person={member} />}
      </Route>
      <Route path={paths.person.pattern}>
        {({ space, member }) => <PersonPage key={member} space={space} person={member} />}
      </Route>
    </Switch>
  );
}
