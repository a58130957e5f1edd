import { useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { lookBackOf } from '#store/look-back.ts';
import { useStore } from '#store/react.tsx';
import { Chip } from '#ui/primitives/chip.tsx';
import type { ReactNode } from 'react';
import { DoneToggle } from '../components/done-toggle.tsx';
import { tellFailure } from '../components/tell.ts';

/** What became of a やること: できた, とちゅう or やめた; a second tap takes it back. */
export function OutcomeChips({ space, action }: { readonly space: string; readonly action: ActionItem }): ReactNode {
  const say = useWords('minutes');
  const lookBack = lookBackOf(useStore());
  return (
    <span
      role="group"
      aria-label={say('outcome_of', { what: action.what ?? '' })}
      className="flex flex-wrap justify-end gap-2 [&>button]:px-2"
    >
      <DoneToggle space={space} action={action} />
      {action.doneOn == null &&
        (['partly', 'dropped'] as const).map((outcome) => {
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
