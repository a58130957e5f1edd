import { useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { useStore } from '#store/react.tsx';
import { chipLook } from '#ui/primitives/chip.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import { tell, tellFailure } from './tell.ts';

/** 「できた」: ticks a やること, and with a second tap takes the tick back. */
export function DoneToggle({ space, action }: { readonly space: string; readonly action: ActionItem }): ReactNode {
  const say = useWords('meetings');
  const { actionItems } = useStore();
  const isDone = action.doneOn != null;
  const toggle = async () => {
    if (isDone) tellFailure(await actionItems.reopenActionItem(space, action.id));
    else tell(await actionItems.finishActionItem(space, action.id), say('action_finished'));
  };
  return (
    <button
      type="button"
      aria-pressed={isDone}
      aria-label={say('action_done_of', { what: action.what ?? '' })}
      className={`shrink-0 ${chipLook(isDone)}`}
      onClick={() => void toggle()}
    >
      {isDone && <Icon name="check" className="size-[1.125em]" />}
      {say('action_done')}
    </button>
  );
}
