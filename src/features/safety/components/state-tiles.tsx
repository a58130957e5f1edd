import { type SafetyState, safetyStates } from '#domain/notice/safety.ts';
import { useWords } from '#i18n/use-words.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import type { ReactNode } from 'react';

const icons = { safe: 'circle', hurt: 'triangle', help: 'cross' } as const;

interface StateTilesProps {
  readonly label: string;
  readonly value: SafetyState | null;
  readonly onValue: (state: SafetyState) => void;
  readonly error?: string | undefined;
  /** A heading says it already. */
  readonly isQuiet?: boolean;
}

/** ○無事 △けが ×助けて, each with its word. */
export function StateTiles({ label, value, onValue, error, isQuiet = false }: StateTilesProps): ReactNode {
  const say = useWords('safety');
  return (
    <ChoiceTiles
      id="state"
      label={label}
      columns={3}
      quietLabel={isQuiet}
      value={value ?? undefined}
      onValue={onValue}
      options={safetyStates.map((state) => ({ value: state, label: say(`word_${state}`), icon: icons[state] }))}
      {...(error === undefined ? {} : { error })}
    />
  );
}
