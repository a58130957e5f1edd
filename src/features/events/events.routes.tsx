import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const CancelEventPage = part(async () => (await import('./pages/cancel-event.page.tsx')).CancelEventPage, 'events');
const DeletedEventsPage = part(
  async () => (await import('./pages/deleted-events.page.tsx')).DeletedEventsPage,
  'events',
);
const EditEventPage = part(async () => (await import('./pages/edit-event.page.tsx')).EditEventPage, 'events');
const EventPage = part(async () => (await import('./pages/event.page.tsx')).EventPage, 'events');
const EventsPage = part(async () => (await import('./pages/events.page.tsx')).EventsPage, 'events');
const NewEventPage = part(async () => (await import('./pages/new-event.page.tsx')).NewEventPage, 'events');
const ReceptionPage = part(async () => (await import('./pages/reception.page.tsx')).ReceptionPage, 'events');

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
