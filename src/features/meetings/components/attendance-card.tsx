import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import { QuorumLines } from './quorum-lines.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** Who is here, in numbers, and the way to the names. */
export function AttendanceCard({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  return (
    <Card title={say('attendance')}>
      <div className="flex flex-col gap-3">
        <QuorumLines sheet={sheet} />
        {sheet.isOpen && (
          <LinkButton kind="outline" icon="people" to={paths.meetingAttendance(space, sheet.meeting.id)}>
            {say('take_attendance')}
          </LinkButton>
        )}
      </div>
    </Card>
  );
}
