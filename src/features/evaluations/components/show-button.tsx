import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { RoundView } from '../round-view.ts';

/** 「いっせいに見せ合う」: asked once, because everybody should be looking. On the passed phone it works without a network. */
export function ShowButton({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const isOnePhone = round.collect === 'onePhone';
  const show = async () => {
    setAsking(false);
    setBusy(true);
    const done = await (isOnePhone
      ? sealedSheetsOf(store).showPassed(space.id, round.id)
      : store.rounds.show(space.id, round.id));
    setBusy(false);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    store.sendNow();
    if (isOnePhone) navigate(paths.roundResult(space.id, round.id), { replace: true });
  };
  return (
    <>
      <Button
        kind="primary"
        icon="talk"
        busyText={isBusy ? common('saving') : undefined}
        onClick={() => setAsking(true)}
      >
        {say('show')}
      </Button>
      <Dialog
        open={isAsking}
        title={say('show_ask')}
        onClose={() => setAsking(false)}
        closeText={common('later')}
        actions={
          <Button wide onClick={() => void show()}>
            {say('show')}
          </Button>
        }
      >
        <p>{say.rich('show_text')}</p>
      </Dialog>
    </>
  );
}
