import { daysAfter } from '#domain/basis/local-date.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { ReactNode } from 'react';

interface NextDayProps {
  readonly label: string;
  /** The day of this meeting: the next is usually on the same day of the week. */
  readonly from: string;
  readonly value: string;
  readonly onValue: (day: string) => void;
}

/** The day of the next meeting: two or four weeks later with one tap, or any other. */
export function NextDay({ label, from, value, onValue }: NextDayProps): ReactNode {
  const say = useWords('meetings');
  const near = [
    { words: say('in_two_weeks'), day: daysAfter(from, 14) },
    { words: say('in_four_weeks'), day: daysAfter(from, 28) },
  ];
  return (
    <div className="flex flex-col gap-2">
      <DateField label={label} mark="optional" today={from} near={[]} value={value} onValue={onValue} />
      <div role="group" aria-label={label}>
        <ChipRow>
          {near.map(({ words, day }) => (
            <Chip key={day} pressed={day === value} onPress={() => onValue(day)}>
              {words}
            </Chip>
          ))}
        </ChipRow>
      </div>
    </div>
  );
}
