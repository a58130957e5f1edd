import { useWords } from '#i18n/use-words.tsx';
import { gatheringOf } from '#store/gathering.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';
import type { RoundView } from '../round-view.ts';
import { useRefusalWords } from './use-refusal-words.ts';

/** Asked once, because nothing can be changed afterwards. */
export function MakeList({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('gathering');
  const common = useWords('common');
  const store = useStore();
  const refusal = useRefusalWords(view.parties);
  const [isAsking, setAsking] = useState(false);
  const make = async () => {
    setAsking(false);
    const gathering = gatheringOf(store);
    const { space, round } = view;
    const done = await gathering.fixList(space.id, round.id);
    if (!done.ok) notify({ text: refusal(done.error) });
  };
  return (
    <>
      <Button kind="primary" icon="lock" onClick={() => setAsking(true)}>
        {say('make_list')}
      </Button>
      <Dialog
        open={isAsking}
        title={say('make_list_ask')}
        onClose={() => setAsking(false)}
        closeText={common('later')}
        actions={
          <Button wide onClick={() => void make()}>
            {say('make_list')}
          </Button>
        }
      >
        <p>{say.rich('make_list_text')}</p>
      </Dialog>
    </>
  );
}
