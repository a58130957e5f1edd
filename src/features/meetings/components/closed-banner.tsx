import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import { keepsMinutes } from '../closing.model.ts';
import { tell } from './tell.ts';
import { useClosing } from './use-closing.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** After これで決まり: ten minutes of もどす, then the words that the minutes are fixed. */
export function ClosedBanner({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const { meeting, view } = sheet;
  const say = useWords('meetings');
  const { meetings } = useStore();
  const closing = useClosing(meeting);
  if (closing.state === 'draft') return null;
  if (closing.state === 'locked') {
    return (
      <Banner
        kind="info"
        title={say('closed')}
        actions={
          <LinkButton kind="outline" icon="print" to={paths.printMeeting(space, meeting.id)}>
            {say('on_paper')}
          </LinkButton>
        }
      >
        {say.rich('closed_text')}
      </Banner>
    );
  }
  const reopen = async () => {
    tell(await meetings.undoConfirm(space, meeting.id), say('reopened'));
  };
  return (
    <Banner
      kind="success"
      title={say('closed_undoable')}
      live
      actions={
        <>
          {keepsMinutes(meeting, view.me) && (
            <Button kind="outline" icon="undo" onClick={() => void reopen()}>
              {say('reopen')}
            </Button>
          )}
          <LinkButton kind="outline" icon="print" to={paths.printMeeting(space, meeting.id)}>
            {say('draft_on_paper')}
          </LinkButton>
        </>
      }
    >
      {say.rich('closed_undoable_text', { minutes: closing.minutesLeft })}
    </Banner>
  );
}
