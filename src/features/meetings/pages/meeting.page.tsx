import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { PhotoSlot } from '#ui/photo-slot.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { AgendaSection } from '../components/agenda-section.tsx';
import { AttendanceCard } from '../components/attendance-card.tsx';
import { BodyText } from '../components/body-text.tsx';
import { CarriedActions } from '../components/carried-actions.tsx';
import { entryFormId } from '../components/entry-form.tsx';
import { LeftOver } from '../components/left-over.tsx';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import { NoticedSection } from '../components/noticed-section.tsx';
import { Papers } from '../components/papers.tsx';
import { type BoardDesk, useBoardDesk } from '../components/use-board-desk.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { MinutesState } from '../minutes/minutes-state.tsx';
import { isTouched } from '../board-draft.model.ts';
import { keepsMinutes } from '../closing.model.ts';
import { MeetingTools, OpenVotes } from '../running/meeting-tools.tsx';
import { RemarkBoard } from '../running/remark-board.tsx';
import { RunPanel } from '../running/run-panel.tsx';

/** The board of a meeting: who is here, what is talked about, what was decided. */
export function MeetingPage(): ReactNode {
  return (
    <MeetingFrame>{(sheet, space) => <MeetingBoard key={sheet.meeting.id} space={space} sheet={sheet} />}</MeetingFrame>
  );
}

interface MeetingBoardProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
}

function MeetingBoard({ space, sheet }: MeetingBoardProps): ReactNode {
  const say = useWords('meetings');
  const talk = useWords('running');
  const desk = useBoardDesk(space, sheet);
  const { meeting, view, isOpen } = sheet;
  const isKeeper = keepsMinutes(meeting, view.me);
  return (
    <Page
      title={meeting.title ?? say(`type_${meeting.type ?? 'working'}`)}
      lead={<Facts sheet={sheet} />}
      back={paths.meetings(space)}
      beside={
        isOpen &&
        isKeeper && (
          <LinkButton kind="text" icon="edit" to={paths.editMeeting(space, meeting.id)}>
            {say('edit_facts')}
          </LinkButton>
        )
      }
      action={desk && isOpen && <BoardAction space={space} sheet={sheet} desk={desk} />}
    >
      <MinutesState space={space} sheet={sheet} />
      {desk && !isOpen && <LeftOver desk={desk} />}
      {isOpen && <CarriedActions space={space} sheet={sheet} />}
      <OpenVotes space={space} sheet={sheet} />
      <RunPanel space={space} sheet={sheet} desk={desk} />
      <AttendanceCard space={space} sheet={sheet} />
      {isOpen && meeting.type === 'round_table' && (
        <Section title={talk('remarks_title')}>
          <RemarkBoard space={space} sheet={sheet} />
        </Section>
      )}
      {desk && <AgendaSection space={space} sheet={sheet} desk={desk} />}
      <BodyText space={space} sheet={sheet} />
      <PhotoSlot space={space} about={meeting.id} mayAdd={isOpen} />
      <MeetingTools space={space} sheet={sheet} />
      <NoticedSection space={space} sheet={sheet} />
      <Papers space={space} sheet={sheet} />
      <HistoryLink to={paths.history(space, meeting.id)} />
    </Page>
  );
}

/** While something is written down the large button keeps it; otherwise it leads to the check page. */
function BoardAction({ space, sheet, desk }: MeetingBoardProps & { readonly desk: BoardDesk }): ReactNode {
  const say = useWords('meetings');
  const isInSight = desk.arrivals > 0 && desk.entry?.part === desk.part;
  if (desk.entry && !isInSight && isTouched(desk.entry)) {
    return (
      // Two buttons, not one that changes: the press that brings the form back must not send it.
      <Button key="arrive" kind="primary" icon="edit" onClick={desk.arrive}>
        {say('half_written')}
      </Button>
    );
  }
  if (desk.entry && isInSight) {
    return (
      <Button key="note" kind="primary" type="submit" form={entryFormId}>
        {say('note_down')}
      </Button>
    );
  }
  return (
    <LinkButton kind="primary" icon="check" to={paths.closeMeeting(space, sheet.meeting.id)}>
      {say('close_open')}
    </LinkButton>
  );
}

function Facts({ sheet }: { readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const { type, on, startTime, place, title, nextOn } = sheet.meeting;
  const kind = type ? say(`type_${type}`) : '';
  const when = [on && formatDate(on, locale), startTime].filter(Boolean).join(' ');
  return (
    <>
      {[kind === title ? '' : kind, when, place].filter(Boolean).join('・')}
      {nextOn && <span className="block">{say('next_on', { date: formatDate(nextOn, locale) })}</span>}
    </>
  );
}
