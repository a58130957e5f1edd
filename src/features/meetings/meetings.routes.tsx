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
  'print',
);

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
