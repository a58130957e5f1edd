import { useWords } from '#i18n/use-words.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import type { ReactNode } from 'react';

/** How far a change of a series goes. */
export type ChangeScope = 'day' | 'from';

interface ScopeChoiceProps {
  readonly value: ChangeScope | undefined;
  readonly onValue: (scope: ChangeScope) => void;
  readonly isCancel?: boolean;
  readonly error?: string | undefined;
}

/** この日だけ／これから全部. */
export function ScopeChoice({ value, onValue, isCancel = false, error }: ScopeChoiceProps): ReactNode {
  const say = useWords('shifts');
  return (
    <ChoiceRows
      id="scope"
      label={say(isCancel ? 'scope_cancel' : 'scope')}
      mark="required"
      options={[
        { value: 'day', label: say('scope_day'), note: say('scope_day_note') },
        { value: 'from', label: say('scope_from'), note: say(isCancel ? 'scope_cancel_note' : 'scope_from_note') },
      ]}
      value={value}
      onValue={onValue}
      error={error}
    />
  );
}
