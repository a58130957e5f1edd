import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';

interface AskBeforeShowingProps {
  /** What the button says, on the page and in the question. */
  readonly label: string;
  readonly question: string;
  readonly text: ReactNode;
  readonly onShow: () => Promise<unknown>;
}

/** 「いっせいに見せ合う」: asked once, because everybody should be looking. */
export function AskBeforeShowing({ label, question, text, onShow }: AskBeforeShowingProps): ReactNode {
  const common = useWords('common');
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const show = async () => {
    setAsking(false);
    setBusy(true);
    await onShow();
    setBusy(false);
  };
  return (
    <>
      <Button
        kind="primary"
        icon="talk"
        busyText={isBusy ? common('saving') : undefined}
        onClick={() => setAsking(true)}
      >
        {label}
      </Button>
      <Dialog
        open={isAsking}
        title={question}
        onClose={() => setAsking(false)}
        closeText={common('later')}
        actions={
          <Button wide onClick={() => void show()}>
            {label}
          </Button>
        }
      >
        <p>{text}</p>
      </Dialog>
    </>
  );
}
