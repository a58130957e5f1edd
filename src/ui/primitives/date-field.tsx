import { addDays, formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Chip, ChipRow } from './chip.tsx';
import { type FieldFacts, GroupFrame, useFieldIds } from './field-frame.tsx';
import { controlLook } from './text-field.tsx';

/** A day offered as a chip, by its distance from today. */
export type NearDay = 'today' | 'yesterday' | 'day_before_yesterday' | 'tomorrow';

const distances: Readonly<Record<NearDay, number>> = { today: 0, yesterday: -1, day_before_yesterday: -2, tomorrow: 1 };

interface DateFieldProps extends FieldFacts {
  /** A LocalDate, or '' when none is chosen. */
  readonly value: string;
  readonly onValue: (value: string) => void;
  /** Today as a LocalDate; the clock is the caller's. */
  readonly today: string;
  /** Chips in this order; today, yesterday and the day before when left out. None: []. */
  readonly near?: readonly NearDay[];
  readonly min?: string;
  readonly max?: string;
}

const past: readonly NearDay[] = ['today', 'yesterday', 'day_before_yesterday'];

/** A day: one tap for a near one, the calendar of the phone for another. */
export function DateField(props: DateFieldProps): ReactNode {
  const { value, onValue, today, near = past } = props;
  const say = useWords('common');
  const locale = useLocale();
  const ids = useFieldIds(props);
  return (
    <GroupFrame {...props} ids={ids}>
      {near.length > 0 && (
        <ChipRow>
          {near.map((name) => {
            const day = addDays(today, distances[name]);
            return (
              <Chip key={name} pressed={value === day} onPress={() => onValue(day)}>
                {say(name)}
              </Chip>
            );
          })}
        </ChipRow>
      )}
      <label className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className={near.length > 0 ? 'text-ink-sub' : 'sr-only'}>
          {near.length > 0 ? say('other_day') : props.label}
        </span>
        <input
          type="date"
          className={`${controlLook} max-w-64`}
          value={value}
          min={props.min}
          max={props.max}
          onChange={(event) => onValue(event.currentTarget.value)}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={ids.describedBy}
        />
      </label>
      {value !== '' && <p>{say('chosen_day', { date: formatDate(value, locale) })}</p>}
    </GroupFrame>
  );
}
