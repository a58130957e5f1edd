import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';

interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called when the person closes it, by the button or by Esc. */
  readonly onClose: () => void;
  /** Buttons of the dialog, the main one first. 「閉じる」 is always there. */
  readonly actions?: ReactNode;
  /** Another word for 「閉じる」. */
  readonly closeText?: string;
  readonly children: ReactNode;
}

/** A short question or a picker over the page. The focus goes to its heading, and back where it was afterwards. */
export function Dialog({ open, title, onClose, actions, closeText, children }: DialogProps): ReactNode {
  const say = useWords('common');
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element || element.open === open) return;
    if (open) {
      element.showModal();
      heading.current?.focus();
    } else element.close();
  }, [open]);
  const requestClose = () => {
    if (open) onClose();
  };
  return (
    <dialog ref={dialog} className="dialog bg-white text-ink shadow-4" aria-labelledby={titleId} onClose={requestClose}>
      {open && (
        <div className="flex flex-col gap-4 p-4">
          <h2 id={titleId} ref={heading} tabIndex={-1} className="text-std-20B-150">
            {title}
          </h2>
          <div>{children}</div>
          <div className="flex flex-col gap-3">
            {actions}
            <Button kind="outline" wide onClick={requestClose}>
              {closeText ?? say('close')}
            </Button>
          </div>
        </div>
      )}
    </dialog>
  );
}
