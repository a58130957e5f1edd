import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, useEffect, useState } from 'react';
import { type Notice, useNotices } from '../notices.ts';
import { Icon } from './icon.tsx';

/** The place of short messages. It stands in the page from the start, so that screen readers hear what comes. */
export function ToastRegion(): ReactNode {
  const shown = useNotices((state) => state.shown);
  return (
    <div role="status" className="toast-region flex flex-col items-center gap-2 px-4">
      {shown.map((notice) => (
        <Toast key={notice.id} notice={notice} />
      ))}
    </div>
  );
}

/** Waits while a finger, a mouse or the focus is on it. */
function Toast({ notice }: { readonly notice: Notice }): ReactNode {
  const say = useWords('common');
  const dismiss = useNotices((state) => state.dismiss);
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(notice.id), notice.stays);
    return () => clearTimeout(timer);
  }, [held, dismiss, notice]);
  const undo = () => {
    notice.undo?.();
    dismiss(notice.id);
  };
  return (
    <div
      className="pointer-events-auto flex w-full max-w-[38rem] items-center justify-between gap-2 rounded-12 border-2 border-white bg-ink ps-4 pe-2 text-white shadow-3"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span className="py-3 text-dns-16N-130 text-pretty [word-break:auto-phrase]">{notice.text}</span>
      {notice.undo && (
        <button
          type="button"
          onClick={undo}
          className="flex min-h-14 shrink-0 items-center gap-1 rounded-8 px-3 text-dns-16B-130 text-yellow-300 underline underline-offset-4"
        >
          <Icon name="undo" className="size-[1.25em]" />
          {say('undo')}
        </button>
      )}
    </div>
  );
}
