import { addDays } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { ReactNode } from 'react';

interface ExpiryFieldProps {
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: string | undefined;
}

/** The last day, or a month or three from now. */
export function ExpiryField({ value, onValue, error }: ExpiryFieldProps): ReactNode {
  const say = useWords('outside');
  const today = useStore().today();
  const spans = [
    ['expires_month', 30],
    ['expires_quarter', 91],
  ] as const;
  return (
    <div className="flex flex-col gap-2">
      <DateField
        id="expires"
        label={say('field_expires')}
        mark="required"
        today={today}
        near={[]}
        min={today}
        value={value}
        onValue={onValue}
        error={error}
      />
      <ChipRow>
        {spans.map(([key, days]) => (
          <Chip key={key} pressed={value === addDays(today, days)} onPress={() => onValue(addDays(today, days))}>
            {say(key)}
          </Chip>
        ))}
      </ChipRow>
    </div>
  );
}
