import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { RoundView } from '../round-view.ts';
import { PutOffLink } from './put-off-link.tsx';

/** The quieter things: not taking part, taking the round away, ending it without showing. */
export function RoundSteps({ view }: { readonly view: RoundView }): ReactNode {
  const { space, parties, mayRun } = view;
  const mine = parties.find((party) => party.id === space.me.partyId);
  // A party that has answered is never marked away.
  const mayStepOut = space.me.isRepresentative && mine !== undefined && (mine.isAbsent || mine.answered === 0);
  const isUntouched = parties.every((party) => party.answered === 0) && view.sheet === null;
  return (
    <div className="flex flex-col items-start gap-2">
      <PutOffLink view={view} />
      {mayStepOut && <TakePart view={view} isAbsent={mine.isAbsent} />}
      {mayRun && isUntouched && <DeleteRound view={view} />}
      {mayRun && <CloseRound view={view} />}
    </div>
  );
}

function TakePart({ view, isAbsent }: { readonly view: RoundView; readonly isAbsent: boolean }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const mark = (absent: boolean) => store.rounds.markAbsent(view.space.id, view.round.id, absent);
  const change = async () => {
    const done = await mark(!isAbsent);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    notify({ text: say(isAbsent ? 'unskipped' : 'skipped'), undo: () => void mark(isAbsent) });
  };
  return (
    <Button kind="text" icon={isAbsent ? 'undo' : 'minus'} onClick={() => void change()}>
      {say(isAbsent ? 'unskip' : 'skip')}
    </Button>
  );
}

function DeleteRound({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const [, navigate] = useLocation();
  const remove = async () => {
    const done = await store.rounds.deleteRound(space.id, round.id);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    notify({ text: say('deleted_round'), undo: () => void done.value.undo() });
    navigate(paths.project(space.id), { replace: true });
  };
  return (
    <Button kind="danger" icon="trash" onClick={() => void remove()}>
      {say('delete_round')}
    </Button>
  );
}

/** Only when the due day is over: a round nobody completes does not stay open for ever. */
function CloseRound({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const [isAsking, setAsking] = useState(false);
  if (!round.dueOn || round.dueOn >= store.today()) return null;
  const close = async () => {
    setAsking(false);
    const done = await store.rounds.closeRound(space.id, round.id);
    notify({ text: done.ok ? say('closed_round') : errorWords(done.error.code).text });
  };
  return (
    <>
      <Button kind="danger" onClick={() => setAsking(true)}>
        {say('close_round')}
      </Button>
      <Dialog
        open={isAsking}
        title={say('close_ask')}
        onClose={() => setAsking(false)}
        actions={
          <Button kind="dangerSolid" wide onClick={() => void close()}>
            {say('close_round')}
          </Button>
        }
      >
        <p>{say.rich(round.collect === 'onePhone' ? 'close_text_pass' : 'close_text')}</p>
      </Dialog>
    </>
  );
}
