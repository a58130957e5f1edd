import { paths } from '#paths';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { CancelEventPage } from './pages/cancel-event.page.tsx';
import { DeletedEventsPage } from './pages/deleted-events.page.tsx';
import { EditEventPage } from './pages/edit-event.page.tsx';
import { EventPage } from './pages/event.page.tsx';
import { EventsPage } from './pages/events.page.tsx';
import { NewEventPage } from './pages/new-event.page.tsx';
import { ReceptionPage } from './pages/reception.page.tsx';

/** 予定: everything under /s/:space/events. */
export function EventsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.events.pattern}>{({ space }) => <EventsPage key={space} space={space} />}</Route>
      <Route path={paths.newEvent.pattern}>{({ space }) => <NewEventPage key={space} space={space} />}</Route>
      <Route path={paths.deletedEvents.pattern}>{({ space }) => <DeletedEventsPage key={space} space={space} />}</Route>
      <Route path={paths.event.pattern}>{({ space, id }) => <EventPage key={id} space={space} id={id} />}</Route>
      <Route path={paths.editEvent.pattern}>
        {({ space, id }) => <EditEventPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.cancelEvent.pattern}>
        {({ space, id }) => <CancelEventPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.eventReception.pattern}>
        {({ space, id }) => <ReceptionPage key={id} space={space} id={id} />}
      </Route>
    </Switch>
  );
}
