import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { publicationsOf } from '#store/publications.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';

interface WithdrawButtonProps {
  readonly space: string;
  readonly id: string;
}

/** Any party takes the page down, at any time and for good; so it is asked first. */
export function WithdrawButton({ space, id }: WithdrawButtonProps): ReactNode {
  const say = useWords('publishing');
  const store = useStore();
  const [isAsked, setIsAsked] = useState(false);
  const withdraw = async () => {
    const done = await publicationsOf(store).withdraw(space, id);
    setIsAsked(false);
    notify({ text: done.ok ? say('withdrawn') : errorWords(done.error.code).text });
  };
  return (
    <>
      <Button kind="outline" wide onClick={() => setIsAsked(true)}>
        {say('withdraw')}
      </Button>
      <Dialog
        open={isAsked}
        title={say('withdraw_question')}
        onClose={() => setIsAsked(false)}
        actions={
          <Button wide onClick={() => void withdraw()}>
            {say('withdraw')}
          </Button>
        }
      >
        <p>{say.rich('withdraw_text')}</p>
      </Dialog>
    </>
  );
}
