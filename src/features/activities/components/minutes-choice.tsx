import { formatMinutes } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import type { ReactNode } from 'react';
import { offeredMinutes, stepMinutes } from '../log-draft.model.ts';

interface MinutesChoiceProps {
  readonly value: number | null;
  readonly onValue: (value: number | null) => void;
}

const halfDay = 240;
const longest = 6000;

/** How long it took: a chip for the usual lengths, － and ＋ for the others. */
export function MinutesChoice({ value, onValue }: MinutesChoiceProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const labelOf = (minutes: number) => (minutes === halfDay ? say('half_day') : formatMinutes(minutes, locale));
  const step = (steps: number) => onValue(steps <= 0 ? null : Math.min(longest, steps * stepMinutes));
  return (
    <div className="flex flex-col gap-3">
      <ChipSet
        id="minutes"
        label={say('field_minutes')}
        options={offeredMinutes.map((minutes) => ({ value: String(minutes), label: labelOf(minutes) }))}
        value={value === null ? undefined : String(value)}
        onValue={(minutes) => onValue(Number(minutes))}
      />
      <Stepper
        label={say('field_minutes_fine')}
        quietLabel
        value={Math.round((value ?? 0) / stepMinutes)}
        onValue={step}
        written={() => (value === null ? say('no_minutes') : formatMinutes(value, locale))}
      />
    </div>
  );
}
