import type { Alarm } from '#calendar/calendar-file.ts';
import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import type { ReactNode } from 'react';

interface RemindChoiceProps {
  readonly value: Alarm;
  readonly onValue: (value: Alarm) => void;
}

/** 前の日の夕方 · 1時間前 · なし. */
export function RemindChoice({ value, onValue }: RemindChoiceProps): ReactNode {
  const say = useWords('calendar');
  return (
    <ChipSet
      label={say('remind')}
      value={value}
      onValue={onValue}
      options={(['day', 'hour', 'none'] as const).map((one) => ({ value: one, label: say(`remind_${one}`) }))}
    />
  );
}
