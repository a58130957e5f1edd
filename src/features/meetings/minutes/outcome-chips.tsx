import { useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { lookBackOf } from '#store/look-back.ts';
import { useStore } from '#store/react.tsx';
import { Chip } from '#ui/primitives/chip.tsx';
import type { ReactNode } from 'react';
import { tellFailure } from '../components/tell.ts';

/** とちゅう or やめた, beside できた; a second tap takes it back. */
export function OutcomeChips({ space, action }: { readonly space: string; readonly action: ActionItem }): ReactNode {
  const say = useWords('minutes');
  const lookBack = lookBackOf(useStore());
  if (action.doneOn != null) return null;
  return (
    <span role="group" aria-label={say('outcome_of', { what: action.what ?? '' })} className="flex gap-2">
      {(['partly', 'dropped'] as const).map((outcome) => {
        const isOn = action.outcome === outcome;
        return (
          <Chip
            key={outcome}
            pressed={isOn}
            onPress={() => void lookBack.setOutcome(space, action, isOn ? null : outcome).then(tellFailure)}
          >
            {say(`outcome_${outcome}`)}
          </Chip>
        );
      })}
    </span>
  );
}
