import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { attendanceOf } from '#store/attendance.ts';
import { useStore } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { Redirect } from 'wouter';
import { afterTap, rosterParts, statesOf } from '../attendance.model.ts';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { NameGrid } from '../components/name-grid.tsx';
import { PresenceDialog } from '../components/presence-dialog.tsx';
import { QuorumLines } from '../components/quorum-lines.tsx';
import { tellFailure } from '../components/tell.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

/** The whole roster: a tap on a name is 出席. */
export function AttendancePage(): ReactNode {
  return (
    <MeetingFrame>
      {(sheet, space) =>
        sheet.isOpen ? (
          <Roster space={space} sheet={sheet} />
        ) : (
          <Redirect to={paths.meeting(space, sheet.meeting.id)} replace />
        )
      }
    </MeetingFrame>
  );
}

function Roster({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const attendance = attendanceOf(useStore());
  const [asked, setAsked] = useState<string | null>(null);
  const { meeting, members, parties, names } = sheet;
  const states = statesOf(sheet.attendance);
  const set = async (memberId: string, state: ReturnType<typeof afterTap> | 'proxy' | 'written' | 'absent') => {
    tellFailure(await attendance.setAttendance(space, meeting.id, memberId, state));
  };
  const parts = rosterParts(
    members,
    parties.map((party) => party.id),
  );
  const grid = (people: MeetingSheet['members'], label: string) => (
    <NameGrid
      label={label}
      members={people}
      states={states}
      onTap={(memberId) => void set(memberId, afterTap(states.get(memberId)))}
      onMore={setAsked}
    />
  );
  return (
    <Page
      title={say('take_attendance')}
      lead={say.rich('attendance_lead')}
      back={paths.meeting(space, meeting.id)}
      action={
        <>
          <div role="status">
            <QuorumLines sheet={sheet} isShort />
          </div>
          <LinkButton kind="primary" to={paths.meeting(space, meeting.id)}>
            {say('attendance_done')}
          </LinkButton>
        </>
      }
    >
      {members.length === 0 && <EmptyState icon="people">{say.rich('attendance_empty')}</EmptyState>}
      {parts.length === 1 && grid(members, say('attendance'))}
      {parts.length > 1 &&
        parts.map(({ partyId, members: people }) => {
          const title = names.get(partyId ?? '') ?? say('party_none');
          return (
            <Section key={partyId ?? ''} title={title}>
              {grid(people, title)}
            </Section>
          );
        })}
      <PresenceDialog
        name={names.get(asked ?? '') ?? ''}
        isOpen={asked !== null}
        state={states.get(asked ?? '')}
        onState={(state) => {
          if (asked !== null) void set(asked, state);
          setAsked(null);
        }}
        onClose={() => setAsked(null)}
      />
    </Page>
  );
}
