import { paths } from '#paths';
import { part } from '#ui/part.tsx';
import type { ReactNode } from 'react';
import { Route, Switch } from 'wouter';
import { AttendancePage } from './pages/attendance.page.tsx';
import { CloseMeetingPage } from './pages/close-meeting.page.tsx';
import { EditMeetingPage } from './pages/edit-meeting.page.tsx';
import { MeetingPage } from './pages/meeting.page.tsx';
import { MeetingsPage } from './pages/meetings.page.tsx';
import { NewMeetingPage } from './pages/new-meeting.page.tsx';

const PrintMeetingPage = part(
  async () => (await import('./pages/print-meeting.page.tsx')).PrintMeetingPage,
  'meetings',
  'minutes',
  'print',
);

const CheckMinutesPage = part(
  async () => (await import('./minutes/check-minutes.page.tsx')).CheckMinutesPage,
  'meetings',
  'minutes',
  'proxy',
);
const CorrectMinutesPage = part(
  async () => (await import('./minutes/correct-minutes.page.tsx')).CorrectMinutesPage,
  'meetings',
  'minutes',
);
const DecisionsPage = part(
  async () => (await import('./registers/decisions.page.tsx')).DecisionsPage,
  'meetings',
  'minutes',
);
const ActionsPage = part(async () => (await import('./registers/actions.page.tsx')).ActionsPage, 'meetings', 'minutes');
const PrintRegisterPage = part(
  async () => (await import('./registers/print-register.page.tsx')).PrintRegisterPage,
  'meetings',
  'minutes',
  'print',
);
const LoadsPage = part(async () => (await import('./registers/loads.page.tsx')).LoadsPage, 'minutes');

/** Everything under 会議. */
export function MeetingsRoutes(): ReactNode {
  return (
    <Switch>
      <Route path={paths.meetings.pattern}>
        <MeetingsPage />
      </Route>
      <Route path={paths.newMeeting.pattern}>
        <NewMeetingPage />
      </Route>
      <Route path={paths.decisions.pattern}>{({ space }) => <DecisionsPage key={space} space={space} />}</Route>
      <Route path={paths.printDecisions.pattern}>
        {({ space }) => <PrintRegisterPage space={space} of="decisions" />}
      </Route>
      <Route path={paths.actions.pattern}>{({ space }) => <ActionsPage key={space} space={space} />}</Route>
      <Route path={paths.printActions.pattern}>{({ space }) => <PrintRegisterPage space={space} of="actions" />}</Route>
      <Route path={paths.loads.pattern}>{({ space }) => <LoadsPage key={space} space={space} />}</Route>
      <Route path={paths.checkMinutes.pattern}>
        <CheckMinutesPage />
      </Route>
      <Route path={paths.correctMinutes.pattern}>
        <CorrectMinutesPage />
      </Route>
      <Route path={paths.editMeeting.pattern}>
        <EditMeetingPage />
      </Route>
      <Route path={paths.meetingAttendance.pattern}>
        <AttendancePage />
      </Route>
      <Route path={paths.closeMeeting.pattern}>
        <CloseMeetingPage />
      </Route>
      <Route path={paths.printMeeting.pattern}>
        <PrintMeetingPage />
      </Route>
      <Route path={paths.meeting.pattern}>
        <MeetingPage />
      </Route>
    </Switch>
  );
}
