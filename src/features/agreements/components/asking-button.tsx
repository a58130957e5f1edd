import { Button } from '#ui/primitives/button.tsx';
import type { ButtonKind } from '#ui/primitives/button-look.ts';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { type ReactNode, useState } from 'react';

interface AskingButtonProps {
  readonly kind: ButtonKind;
  readonly label: string;
  readonly question: string;
  readonly onYes: () => Promise<void>;
  /** What it means, in the dialog. */
  readonly children: ReactNode;
}

/** A button that asks first, for what nobody can take back. */
export function AskingButton({ kind, label, question, onYes, children }: AskingButtonProps): ReactNode {
  const [isAsking, setAsking] = useState(false);
  const go = () => {
    setAsking(false);
    void onYes();
  };
  return (
    <>
      <Button kind={kind} wide onClick={() => setAsking(true)}>
        {label}
      </Button>
      <Dialog
        open={isAsking}
        title={question}
        onClose={() => setAsking(false)}
        actions={
          <Button wide onClick={go}>
            {label}
          </Button>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
