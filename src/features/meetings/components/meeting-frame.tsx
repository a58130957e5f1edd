import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useParams } from 'wouter';
import { MissingMeeting } from './missing-meeting.tsx';
import { type MeetingSheet, useMeetingSheet } from './use-meeting-sheet.ts';

interface MeetingFrameProps {
  readonly children: (sheet: MeetingSheet, space: string) => ReactNode;
}

/** Reads the meeting of the address; an empty page until it is there. */
export function MeetingFrame({ children }: MeetingFrameProps): ReactNode {
  const { space, id } = useParams<{ space: string; id: string }>();
  const say = useWords('meetings');
  const sheet = useMeetingSheet(space, id);
  if (sheet === null) return <MissingMeeting space={space} />;
  if (sheet !== undefined) return children(sheet, space);
  return (
    <Page title={say('title')} back={paths.meetings(space)}>
      {null}
    </Page>
  );
}
