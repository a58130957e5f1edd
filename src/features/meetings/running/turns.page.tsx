import {
  backTurn,
  beginTurns,
  drawnOrder,
  laterTurn,
  nextTurn,
  readTurns,
  type Turns,
  withPeople,
} from '#domain/meeting/turns.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useDraft } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { MeetingFrame } from '../components/meeting-frame.tsx';
import type { MeetingSheet } from '../components/use-meeting-sheet.ts';
import { presentIds } from './running.model.ts';

/** Everybody who is here is asked once. The list is a draft of this phone: nothing of it is ever sent or counted. */
export function TurnsPage(): ReactNode {
  return <MeetingFrame>{(sheet, space) => <TurnList space={space} sheet={sheet} />}</MeetingFrame>;
}

function TurnList({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('running');
  const draft = useDraft(`meeting.turns/${sheet.meeting.id}`, readTurns);
  const [own, setOwn] = useState<Turns>();
  const here = presentIds(sheet);
  const kept = own ?? draft.found;
  const turns = kept && withPeople(kept, here);
  const set = (next: Turns) => {
    setOwn(next);
    draft.save(next);
  };
  const back = paths.meeting(space, sheet.meeting.id);
  const nameOf = (id: string) => sheet.names.get(id) ?? '';
  const isRunning = turns != null && turns.waiting.length > 0;
  return (
    <Page
      title={say('turns_title')}
      lead={say.rich('turns_lead')}
      back={back}
      action={
        isRunning && (
          <Button kind="primary" onClick={() => set(nextTurn(turns))}>
            {say('turns_next')}
          </Button>
        )
      }
    >
      {here.length === 0 && (
        <EmptyState
          icon="people"
          action={
            <LinkButton kind="outline" to={paths.meetingAttendance(space, sheet.meeting.id)}>
              {say('turns_attend')}
            </LinkButton>
          }
        >
          {say.rich('turns_nobody')}
        </EmptyState>
      )}
      {here.length > 0 && draft.found !== undefined && !turns && <Begin people={here} onBegin={set} />}
      {turns && (
        <p className="sr-only" role="status">
          {turns.waiting[0] ? nameOf(turns.waiting[0]) : ''}
        </p>
      )}
      {isRunning && (
        <Section title={say('turns_now')}>
          <p className="rounded-12 border-2 border-ink bg-white px-4 py-6 text-center text-[2rem] leading-snug font-bold">
            {nameOf(turns.waiting[0] ?? '')}
          </p>
          <div className="flex flex-wrap gap-3">
            {turns.waiting.length > 1 && (
              <Button kind="outline" onClick={() => set(laterTurn(turns))}>
                {say('turns_pass')}
              </Button>
            )}
            {turns.done.length > 0 && (
              <Button kind="text" icon="undo" onClick={() => set(backTurn(turns))}>
                {say('turns_back')}
              </Button>
            )}
          </div>
        </Section>
      )}
      {isRunning && turns.waiting.length > 1 && (
        <Section title={say('turns_waiting')}>
          <ol className="flex flex-col gap-1 rounded-12 border-1 border-line bg-white px-4 py-3">
            {turns.waiting.slice(1).map((id) => (
              <li key={id}>{nameOf(id)}</li>
            ))}
          </ol>
        </Section>
      )}
      {turns && !isRunning && here.length > 0 && (
        <>
          <p className="text-std-20B-150">{say('turns_end')}</p>
          <Begin people={here} onBegin={set} isAgain />
        </>
      )}
    </Page>
  );
}

interface BeginProps {
  readonly people: readonly string[];
  readonly onBegin: (turns: Turns) => void;
  readonly isAgain?: boolean;
}

function Begin({ people, onBegin, isAgain = false }: BeginProps): ReactNode {
  const say = useWords('running');
  const [order, setOrder] = useState<'lot' | 'seat'>('lot');
  const begin = () => onBegin(beginTurns(order === 'lot' ? drawnOrder(people, draw) : people));
  return (
    <>
      <ChipSet
        label={say('turns_order')}
        options={[
          { value: 'lot', label: say('turns_lot') },
          { value: 'seat', label: say('turns_seat') },
        ]}
        value={order}
        onValue={setOrder}
      />
      <Button kind="solid" onClick={begin}>
        {say(isAgain ? 'turns_again' : 'turns_begin')}
      </Button>
    </>
  );
}

/** A fair lot: numbers beyond the last whole multiple are drawn again. */
const draw = (below: number): number => {
  const [number = 0] = crypto.getRandomValues(new Uint32Array(1));
  const most = Math.floor(2 ** 32 / below) * below;
  return number < most ? number % below : draw(below);
};
