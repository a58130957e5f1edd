import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { RemarkBoard } from './remark-board.tsx';

/** The board of remarks on a page of its own. */
export function RemarksPage(): ReactNode {
  const say = useWords('running');
  return (
    <MeetingFrame>
      {(sheet, space) => (
        <Page
          title={say('remarks_title')}
          lead={say.rich('remarks_lead')}
          back={paths.meeting(space, sheet.meeting.id)}
        >
          <RemarkBoard space={space} sheet={sheet} />
        </Page>
      )}
    </MeetingFrame>
  );
}
