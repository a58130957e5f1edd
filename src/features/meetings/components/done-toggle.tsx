import { useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { useStore } from '#store/react.tsx';
import { chipLook } from '#ui/primitives/chip.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import { tellFailure } from './tell.ts';

/** 「できた」: ticks a やること, and with a second tap takes the tick back. The second tap is the way to undo it. */
export function DoneToggle({ space, action }: { readonly space: string; readonly action: ActionItem }): ReactNode {
  const say = useWords('meetings');
  const { actionItems } = useStore();
  const isDone = action.doneOn != null;
  const toggle = async () => {
    const { finishActionItem, reopenActionItem } = actionItems;
    tellFailure(await (isDone ? reopenActionItem(space, action.id) : finishActionItem(space, action.id)));
  };
  return (
    <button
      type="button"
      aria-pressed={isDone}
      aria-label={say('action_done_of', { what: action.what ?? '' })}
      className={`shrink-0 gap-2! ${chipLook(isDone)}`}
      onClick={() => void toggle()}
    >
      <span
        aria-hidden="true"
        className={`flex size-6 items-center justify-center rounded-4 border-2 ${isDone ? 'border-action bg-action text-white' : 'border-control text-transparent'}`}
      >
        <Icon name="check" className="size-5" />
      </span>
      {say('action_done')}
    </button>
  );
}
