import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { CalendarPage } from './pages/calendar.page.tsx';
import { EventCalendarPage } from './pages/event-calendar.page.tsx';

const AddressPage = part(async () => (await import('./pages/address.page.tsx')).AddressPage, 'calendar');
const PrintYearPage = part(async () => (await import('./pages/print-year.page.tsx')).PrintYearPage, 'calendar');

/** Events for the calendar of the phone, as files, as an address, on paper. */
export function CalendarRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.eventCalendar.pattern}>
        {({ space, id }) => <EventCalendarPage key={id} space={space} id={id} />}
      </Route>
      <Route path={paths.calendar.pattern}>{({ space }) => <CalendarPage key={space} space={space} />}</Route>
      <Route path={paths.calendarAddress.pattern}>{({ space }) => <AddressPage key={space} space={space} />}</Route>
      <Route path={paths.printYear.pattern}>{({ space }) => <PrintYearPage key={space} space={space} />}</Route>
    </Switch>
  );
}
