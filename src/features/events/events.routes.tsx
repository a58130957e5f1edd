import { loadWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { lazy, type ReactNode } from 'react';
import { Route, Switch } from 'wouter';

const words = () => loadWords('events');

const CancelEventPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/cancel-event.page.tsx'), words()]);
  return { default: page.CancelEventPage };
});
const DeletedEventsPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/deleted-events.page.tsx'), words()]);
  return { default: page.DeletedEventsPage };
});
const EditEventPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/edit-event.page.tsx'), words()]);
  return { default: page.EditEventPage };
});
const EventPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/event.page.tsx'), words()]);
  return { default: page.EventPage };
});
const EventsPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/events.page.tsx'), words()]);
  return { default: page.EventsPage };
});
const NewEventPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/new-event.page.tsx'), words()]);
  return { default: page.NewEventPage };
});
const ReceptionPage = lazy(async () => {
  const [page] = await Promise.all([import('./pages/reception.page.tsx'), words()]);
  return { default: page.ReceptionPage };
});

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
