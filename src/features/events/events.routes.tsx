import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { EventPage } from './pages/event.page.tsx';
import { EventsPage } from './pages/events.page.tsx';

const NewEventPage = part(async () => (await import('./pages/new-event.page.tsx')).NewEventPage);
const DeletedEventsPage = part(async () => (await import('./pages/deleted-events.page.tsx')).DeletedEventsPage);
const EditEventPage = part(async () => (await import('./pages/edit-event.page.tsx')).EditEventPage);
const CancelEventPage = part(async () => (await import('./pages/cancel-event.page.tsx')).CancelEventPage);
const ReceptionPage = part(async () => (await import('./pages/reception.page.tsx')).ReceptionPage);
const EventShiftsPage = part(async () => (await import('./pages/event-shifts.page.tsx')).EventShiftsPage);
const EventToldPage = part(async () => (await import('./pages/event-told.page.tsx')).EventToldPage);
const EventCodePage = part(async () => (await import('./pages/event-code.page.tsx')).EventCodePage);
const EventGatePage = part(async () => (await import('./pages/event-gate.page.tsx')).EventGatePage);
const EventHerePage = part(async () => (await import('./pages/event-here.page.tsx')).EventHerePage);
const PrintEventPage = part(async () => (await import('./pages/print-event.page.tsx')).PrintEventPage);

/** 予定: everything under /s/:space/events. */
export function EventsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.events.pattern}>{({ space }) => <EventsPage key={space} space={space} />}</Route>
      <Route path={paths.newEvent.pattern}>{({ space }) => <NewEventPage key={space} space={space} />}</Route>
      <Route path={paths.deletedEvents.pattern}>{({ space }) => <DeletedEventsPage key={space} space={space} />}</Route>
      {pages.map(([{ pattern }, Page]) => (
        <Route key={pattern} path={pattern}>
          {({ space, id }) => <Page key={id} space={space} id={id} />}
        </Route>
      ))}
    </Switch>
  );
}

/** Pages about one event, or one day of a series. */
const pages = [
  [paths.event, EventPage],
  [paths.editEvent, EditEventPage],
  [paths.cancelEvent, CancelEventPage],
  [paths.eventReception, ReceptionPage],
  [paths.eventShifts, EventShiftsPage],
  [paths.eventTold, EventToldPage],
  [paths.eventCode, EventCodePage],
  [paths.eventGate, EventGatePage],
  [paths.eventHere, EventHerePage],
  [paths.printEvent, PrintEventPage],
] as const;
