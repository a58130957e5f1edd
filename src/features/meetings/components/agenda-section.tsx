import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { isEmptyPart } from '../board.model.ts';
import { AgendaProposals } from '../minutes/agenda-proposals.tsx';
import { AddAgendaItem } from './add-agenda-item.tsx';
import { ArrangeAgenda } from './arrange-agenda.tsx';
import { BoardPart } from './board-part.tsx';
import type { BoardDesk } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface AgendaSectionProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly desk: BoardDesk;
}

/** The agenda with everything that was written under it, one item unfolded at a time. */
export function AgendaSection({ space, sheet, desk }: AgendaSectionProps): ReactNode {
  const say = useWords('meetings');
  const [isArranging, setIsArranging] = useState(false);
  const { board, agenda, meeting, isOpen } = sheet;
  const canArrange = isOpen && agenda.length > 0;
  const showsRest = isOpen || !isEmptyPart(board.rest);
  return (
    <Section
      title={say('agenda')}
      beside={
        canArrange && (
          <Button kind="text" onClick={() => setIsArranging(!isArranging)}>
            {say(isArranging ? 'arrange_end' : 'arrange')}
          </Button>
        )
      }
    >
      {agenda.length === 0 && isOpen && <p className="text-ink-sub">{say.rich('agenda_empty')}</p>}
      {canArrange && isArranging ? (
        <ArrangeAgenda space={space} meetingId={meeting.id} agenda={agenda} />
      ) : (
        <ul className="flex flex-col gap-3">
          {board.items.map((part, index) => (
            <BoardPart
              key={part.id}
              part={part}
              number={index + 1}
              title={part.item?.title ?? ''}
              space={space}
              sheet={sheet}
              desk={desk}
            />
          ))}
          {showsRest && (
            <BoardPart
              part={board.rest}
              title={say(agenda.length === 0 ? 'rest_alone' : 'rest')}
              space={space}
              sheet={sheet}
              desk={desk}
            />
          )}
        </ul>
      )}
      {isOpen && agenda.length === 0 && <AgendaProposals space={space} sheet={sheet} />}
      {isOpen && (
        <div>
          <AddAgendaItem space={space} meetingId={meeting.id} />
        </div>
      )}
    </Section>
  );
}
