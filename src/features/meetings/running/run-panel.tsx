import { itemTime, runState } from '#domain/meeting/meeting-clock.ts';
import { preparationOf } from '#domain/meeting/preparation.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { runningOf } from '#store/running-meetings.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { useWakeLock } from '#ui/use-wake-lock.ts';
import type { ReactNode } from 'react';
import { tellFailure } from '../components/tell.ts';
import type { BoardDesk } from '../components/use-board-desk.ts';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { isTalkOver } from './meeting-tools.model.ts';
import { currentItem, followingItem, mayRun } from './running.model.ts';
import { TimeLine } from './time-line.tsx';
import { useNow } from './use-now.ts';
import { useScreenVoice } from './screen-channel.ts';

interface RunPanelProps {
  readonly space: string;
  readonly sheet: MeetingSheet;
  readonly desk: BoardDesk | null;
}

/** Where the meeting stands: the way to its preparation, its clock, and what leads on. */
export function RunPanel({ space, sheet, desk }: RunPanelProps): ReactNode {
  const say = useWords('running');
  useScreenVoice(sheet.meeting.id, desk?.part ?? '');
  const state = runState(sheet.meeting);
  if (!sheet.isOpen || isTalkOver(sheet.meeting)) return null;
  return (
    <Card title={say('part')}>
      <div className="flex flex-col gap-3">
        {state === 'before' && <Before space={space} sheet={sheet} desk={desk} />}
        {state === 'runs' && <Clock space={space} sheet={sheet} desk={desk} />}
        {state === 'ended' && <Stopped space={space} sheet={sheet} desk={desk} />}
      </div>
    </Card>
  );
}

function Before({ space, sheet, desk }: RunPanelProps): ReactNode {
  const say = useWords('running');
  const lines = preparationOf({ meeting: sheet.meeting, agendaItems: sheet.agenda.length });
  return (
    <>
      <p>{say('prepare_count', { total: lines.length, done: lines.filter(({ isDone }) => isDone).length })}</p>
      <div className="flex flex-wrap gap-3">
        <LinkButton kind="outline" icon="check" to={paths.prepareMeeting(space, sheet.meeting.id)}>
          {say('prepare')}
        </LinkButton>
        {sheet.agenda.length > 0 && (
          <LinkButton kind="outline" icon="print" to={paths.printAgenda(space, sheet.meeting.id)}>
            {say('agenda_paper')}
          </LinkButton>
        )}
        {mayRun(sheet) && <StartButton space={space} sheet={sheet} desk={desk} word="start" />}
      </div>
    </>
  );
}

function Stopped(props: RunPanelProps): ReactNode {
  const say = useWords('running');
  return (
    <>
      <p>{say('stopped')}</p>
      {mayRun(props.sheet) && (
        <div>
          <StartButton {...props} word="go_on" />
        </div>
      )}
    </>
  );
}

function StartButton({ space, sheet, desk, word }: RunPanelProps & { readonly word: 'start' | 'go_on' }): ReactNode {
  const say = useWords('running');
  const running = runningOf(useStore());
  const start = async () => {
    if (!tellFailure(await running.start(space, sheet.meeting.id))) return;
    const item = currentItem(sheet) ?? followingItem(sheet);
    if (item && desk?.entry == null) desk?.openPart(item.id);
  };
  return (
    <Button kind="outline" icon="clock" onClick={() => void start()}>
      {say(word)}
    </Button>
  );
}

/** The clock of the current item. Whoever only looks sees the same without the buttons. */
function Clock({ space, sheet, desk }: RunPanelProps): ReactNode {
  const say = useWords('running');
  const running = runningOf(useStore());
  const now = useNow(true);
  const isAwake = useWakeLock(true);
  // No notice of a new version while people talk.
  useUnsaved(true);
  const { meeting } = sheet;
  const [item, next] = [currentItem(sheet), followingItem(sheet)];
  const move = async () => {
    if (!tellFailure(await running.goToItem(space, meeting.id, next?.id ?? null, true))) return;
    // Half written words keep their place; otherwise the board opens where the talk is.
    if (desk?.entry == null) desk?.openPart(next?.id ?? '');
  };
  const time = item && itemTime(meeting, item, now);
  const isAllDone = !item && sheet.agenda.length > 0 && sheet.agenda.every((one) => one.isDone);
  return (
    <>
      <p className="flex flex-col">
        <span className="text-ink-sub">{say('now_item')}</span>
        <span className="text-std-20B-150">{item?.title ?? say(isAllDone ? 'all_done' : 'no_item')}</span>
      </p>
      {time && <TimeLine time={time} />}
      {mayRun(sheet) && (
        <div className="flex flex-wrap gap-3">
          {item && (
            <Button kind="solid" onClick={() => void move()}>
              {say(next ? 'next_item' : 'finish_items')}
            </Button>
          )}
          {item && time?.plannedMs != null && (
            <Button
              kind="outline"
              onClick={() => void running.addMinutes(space, meeting.id, item.id, 5).then(tellFailure)}
            >
              {say('plus_five')}
            </Button>
          )}
          <Button kind="text" onClick={() => void running.stop(space, meeting.id).then(tellFailure)}>
            {say('stop')}
          </Button>
        </div>
      )}
      {next && <p className="text-ink-sub">{say('next_is', { title: next.title ?? '' })}</p>}
      {!isAwake && <p className="text-ink-sub">{say.rich('awake_off')}</p>}
    </>
  );
}
