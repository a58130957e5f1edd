import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { isTouched } from '../board-draft.model.ts';
import { keepsMinutes } from '../closing.model.ts';
import { CheckFacts, CheckList, OpenPoints } from '../components/check-parts.tsx';
import { RoundLink } from '../minutes/round-link.tsx';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { NextDay } from '../components/next-day.tsx';
import { tellFailure } from '../components/tell.ts';
import { useBoardDesk } from '../components/use-board-desk.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';

/** The check page: read aloud by all, then これで決まり. */
export function CloseMeetingPage(): ReactNode {
  return (
    <MeetingFrame>
      {(sheet, space) =>
        sheet.isOpen ? (
          <CloseMeeting space={space} sheet={sheet} />
        ) : (
          <Redirect to={paths.meeting(space, sheet.meeting.id)} replace />
        )
      }
    </MeetingFrame>
  );
}

function CloseMeeting({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const { meeting, view } = sheet;
  const say = useWords('meetings');
  const store = useStore();
  const [, navigate] = useLocation();
  const [isBusy, setIsBusy] = useState(false);
  const isSending = useRef(false);
  const entry = useBoardDesk(space, sheet)?.entry;
  const isHalfWritten = entry != null && isTouched(entry);
  const isKeeper = keepsMinutes(meeting, view.me);
  const board = paths.meeting(space, meeting.id);

  const confirm = async () => {
    if (isSending.current) return;
    isSending.current = true;
    setIsBusy(true);
    await store.texts.flushAll();
    const done = await store.meetings.confirmMeeting(space, meeting.id);
    isSending.current = false;
    setIsBusy(false);
    if (tellFailure(done)) navigate(board, { replace: true });
  };
  const setNextOn = async (nextOn: string) => {
    tellFailure(await store.meetings.changeMeeting(space, meeting.id, { nextOn: nextOn || null }));
  };

  return (
    <Page
      title={say('close_title')}
      lead={say.rich('close_lead')}
      back={board}
      action={
        isKeeper && (
          <Button
            kind="primary"
            unavailable={isHalfWritten}
            busyText={isBusy ? say('close_title') : undefined}
            onClick={() => void confirm()}
          >
            {say('confirm')}
          </Button>
        )
      }
    >
      {isHalfWritten && (
        <Banner
          kind="warning"
          title={say('close_half_written')}
          actions={
            <LinkButton kind="outline" to={board}>
              {say('attendance_done')}
            </LinkButton>
          }
        />
      )}
      <CheckFacts space={space} sheet={sheet} />
      <CheckList kind="decision" sheet={sheet} />
      <CheckList kind="action" sheet={sheet} />
      <OpenPoints sheet={sheet} />
      {isKeeper && (
        <NextDay
          label={say('close_next')}
          from={meeting.on ?? store.today()}
          value={meeting.nextOn ?? ''}
          onValue={(on) => void setNextOn(on)}
        />
      )}
      {isKeeper && <RoundLink space={space} sheet={sheet} />}
      <p>{say.rich(isKeeper ? 'close_rule' : 'only_keepers')}</p>
    </Page>
  );
}
