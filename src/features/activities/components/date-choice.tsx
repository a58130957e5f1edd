import { addDays } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { type ReactNode, useState } from 'react';

interface DateChoiceProps {
  /** LocalDate, or '' when none is chosen. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly today: string;
  readonly error: string | undefined;
}

const near = [
  { days: 0, word: 'today' },
  { days: -1, word: 'yesterday' },
  { days: -2, word: 'day_before_yesterday' },
] as const;

/** The day of an activity: one tap for the last three, a calendar behind a fourth. */
export function DateChoice({ value, onValue, today, error }: DateChoiceProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const days = near.map(({ days, word }) => ({ value: addDays(today, days), label: common(word) }));
  const [isOther, setOther] = useState(!days.some((day) => day.value === value));
  const choose = (day: string) => {
    setOther(day === other);
    if (day !== other) onValue(day);
  };
  return (
    <div className="flex flex-col gap-3">
      <ChipSet
        id={isOther ? 'on-choice' : 'on'}
        label={say('field_on')}
        options={[...days, { value: other, label: common('other_day') }]}
        value={isOther ? other : value}
        onValue={choose}
        error={isOther ? undefined : error}
      />
      {isOther && (
        <DateField
          id="on"
          label={say('field_day')}
          today={today}
          near={[]}
          max={today}
          value={value}
          onValue={onValue}
          error={error}
        />
      )}
    </div>
  );
}

const other = 'other';
