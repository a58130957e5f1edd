import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { type FieldFacts, GroupFrame, useFieldIds } from './field-frame.tsx';
import { Icon } from './icon.tsx';

interface StepperProps extends FieldFacts {
  readonly value: number;
  readonly onValue: (value: number) => void;
  /** 0 when left out. */
  readonly min?: number;
  readonly max?: number;
  /** How the number is written: 3人. The bare number when left out. */
  readonly written?: (value: number) => string;
  readonly quietLabel?: boolean;
}

const square =
  'flex size-14 shrink-0 items-center justify-center rounded-8 border-1 border-action bg-white text-action hover:bg-chosen ' +
  'active:bg-key-100 aria-disabled:border-dashed aria-disabled:border-control aria-disabled:bg-solid-gray-50 ' +
  'aria-disabled:text-ink-sub';

/** A small number, changed by － and ＋. */
export function Stepper(props: StepperProps): ReactNode {
  const { label, value, onValue, min = 0, max = 9999, written = String } = props;
  const say = useWords('common');
  const ids = useFieldIds(props);
  const step = (by: number) => {
    const next = Math.min(max, Math.max(min, value + by));
    if (next !== value) onValue(next);
  };
  return (
    <GroupFrame {...props} ids={ids}>
      <div className="flex items-center gap-1">
        <button
          type="button"
          className={square}
          aria-label={say('count_less', { label })}
          aria-disabled={value <= min || undefined}
          onClick={() => step(-1)}
        >
          <Icon name="minus" />
        </button>
        <output className="min-w-10 max-w-36 flex-1 text-center text-std-24B-150 tabular-nums">{written(value)}</output>
        <button
          type="button"
          className={square}
          aria-label={say('count_more', { label })}
          aria-disabled={value >= max || undefined}
          onClick={() => step(1)}
        >
          <Icon name="plus" />
        </button>
      </div>
    </GroupFrame>
  );
}
