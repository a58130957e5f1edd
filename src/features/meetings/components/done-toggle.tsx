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
      className={`shrink-0 ${chipLook(isDone)}`}
      onClick={() => void toggle()}
    >
      <Icon name="check" className={`size-[1.125em] ${isDone ? '' : 'invisible'}`} />
      {say('action_done')}
    </button>
  );
}
