import { useWords } from '#i18n/use-words.tsx';
import { runState } from '#domain/meeting/meeting-clock.ts';
import { agendaOf } from '#store/agenda.ts';
import { useStore } from '#store/react.tsx';
import { runningOf } from '#store/running-meetings.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { type ReactNode, useId } from 'react';
import { type BoardItem, isEmptyPart, itemAfter } from '../board.model.ts';
import { mayRun } from '../running/running.model.ts';
import { EntryGroup } from './entry-group.tsx';
import { tellFailure } from './tell.ts';
import type { BoardDesk } from './use-board-desk.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

/** The row that folds and unfolds a part, where the focus goes when the talk moves on. */
export const partButton = (id: string): string => `part-${id}`;

interface BoardPartProps {
  readonly part: BoardItem;
  /** Its place on the agenda, from 1; none for the rest. */
  readonly number?: number;
  readonly title: string;
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly desk: BoardDesk;
}

/** One item of the agenda: a row that unfolds to what was written under it. */
export function BoardPart({ part, number, title, space, sheet, desk }: BoardPartProps): ReactNode {
  const say = useWords('meetings');
  const panel = useId();
  const isUnfolded = desk.part === part.id;
  const isDone = part.item?.isDone === true;
  const counts = [
    isDone ? say('agenda_done') : '',
    say('count_decisions', { number: part.decisions.length }),
    say('count_actions', { number: part.actions.length }),
    say('count_remarks', { number: part.remarks.length }),
  ].filter(Boolean);
  return (
    <li className="rounded-12 border-1 border-line bg-white">
      <h3>
        <button
          type="button"
          id={partButton(part.id)}
          aria-expanded={isUnfolded}
          aria-controls={panel}
          onClick={() => desk.openPart(isUnfolded ? '' : part.id)}
          className="flex min-h-16 w-full flex-col justify-center gap-1 rounded-12 px-4 py-3 text-start hover:bg-chosen"
        >
          <span className="flex w-full items-center gap-3">
            {number !== undefined && <Number number={number} isDone={isDone} />}
            <span className="min-w-0 flex-1 text-std-18B-160">{title}</span>
            <Icon name="chevron" className={`size-5 text-control ${isUnfolded ? '-rotate-90' : 'rotate-90'}`} />
          </span>
          <span className="flex flex-wrap gap-x-3 text-dns-16N-130 text-ink-sub">
            {counts.map((count) => (
              <span key={count}>{count}</span>
            ))}
          </span>
        </button>
      </h3>
      <div id={panel} hidden={!isUnfolded}>
        {isUnfolded && (
          <div className="flex flex-col gap-6 border-t-1 border-line px-3 py-4">
            {!sheet.isOpen && isEmptyPart(part) && <p className="text-ink-sub">{say.rich('part_empty')}</p>}
            <EntryGroup kind="decision" part={part} sheet={sheet} desk={desk} />
            <EntryGroup kind="action" part={part} sheet={sheet} desk={desk} />
            <EntryGroup kind="remark" part={part} sheet={sheet} desk={desk} />
            {part.item && sheet.isOpen && <MoveOn part={part} space={space} sheet={sheet} desk={desk} />}
          </div>
        )}
      </div>
    </li>
  );
}

function Number({ number, isDone }: { readonly number: number; readonly isDone: boolean }): ReactNode {
  return (
    <span className="flex size-9 shrink-0 items-center justify-center rounded-full border-2 border-control text-std-16B-170 tabular-nums">
      {isDone ? <Icon name="check" className="size-5" /> : number}
    </span>
  );
}

type MoveOnProps = Pick<BoardPartProps, 'part' | 'space' | 'sheet' | 'desk'>;

/** This item is finished, and the talk goes to the next. */
function MoveOn({ part, space, sheet, desk }: MoveOnProps): ReactNode {
  const say = useWords('meetings');
  const store = useStore();
  const next = itemAfter(sheet.agenda, part.id);
  const { meeting } = sheet;
  const hasClock = runState(meeting) === 'runs' && meeting.currentItemId === part.id && mayRun(sheet);
  const mark = async (isDone: boolean) => {
    // The clock goes with the talk.
    const done =
      isDone && hasClock
        ? await runningOf(store).goToItem(space, meeting.id, next?.id ?? null, true)
        : await agendaOf(store).changeAgendaItem(space, part.id, { isDone });
    if (!tellFailure(done) || !isDone) return;
    desk.openPart(next?.id ?? '');
    requestAnimationFrame(() => document.getElementById(partButton(next?.id ?? part.id))?.focus());
  };
  if (part.item?.isDone === true) {
    return (
      <Button kind="outline" icon="undo" onClick={() => void mark(false)}>
        {say('agenda_reopen')}
      </Button>
    );
  }
  return (
    <Button kind="outline" icon="check" onClick={() => void mark(true)}>
      {say(next ? 'agenda_finish_next' : 'agenda_finish')}
    </Button>
  );
}
