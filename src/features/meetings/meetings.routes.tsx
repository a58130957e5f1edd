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
const PrepareMeetingPage = part(
  async () => (await import('./preparing/prepare-meeting.page.tsx')).PrepareMeetingPage,
  'meetings',
  'running',
);
const PrintAgendaPage = part(
  async () => (await import('./preparing/print-agenda.page.tsx')).PrintAgendaPage,
  'meetings',
  'running',
);
const ScreenPage = part(async () => (await import('./running/screen.page.tsx')).ScreenPage, 'meetings', 'running');
const RemarksPage = part(async () => (await import('./running/remarks.page.tsx')).RemarksPage, 'meetings', 'running');
const TurnsPage = part(async () => (await import('./running/turns.page.tsx')).TurnsPage, 'meetings', 'running');
const CodesPage = part(async () => (await import('./running/codes.page.tsx')).CodesPage, 'meetings', 'running');
const ReadPage = part(async () => (await import('./running/read.page.tsx')).ReadPage, 'running');
const NewVotePage = part(async () => (await import('./voting/new-vote.page.tsx')).NewVotePage, 'meetings', 'running');
const VotePage = part(async () => (await import('./voting/vote.page.tsx')).VotePage, 'meetings', 'running', 'proxy');

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
      <Route path={paths.prepareMeeting.pattern}>
        <PrepareMeetingPage />
      </Route>
      <Route path={paths.printAgenda.pattern}>
        <PrintAgendaPage />
      </Route>
      <Route path={paths.meetingScreen.pattern}>
        <ScreenPage />
      </Route>
      <Route path={paths.meetingRemarks.pattern}>
        <RemarksPage />
      </Route>
      <Route path={paths.meetingTurns.pattern}>
        <TurnsPage />
      </Route>
      <Route path={paths.meetingCodes.pattern}>
        <CodesPage />
      </Route>
      <Route path={paths.newVote.pattern}>
        <NewVotePage />
      </Route>
      <Route path={paths.vote.pattern}>
        <VotePage />
      </Route>
      <Route path={paths.readMeeting.pattern}>
        <ReadPage />
      </Route>
      <Route path={paths.meeting.pattern}>
        <MeetingPage />
      </Route>
    </Switch>
  );
}
