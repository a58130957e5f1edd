import { Icon } from '#ui/primitives/icon.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, useId } from 'react';

interface HandCounterProps {
  readonly sign: string;
  readonly words: string;
  readonly value: number;
  readonly onValue: (value: number) => void;
}

const square =
  'flex size-14 shrink-0 items-center justify-center rounded-8 border-1 border-action bg-white text-action hover:bg-chosen active:bg-key-100';

/** Hands at one answer: typed, or counted one by one. */
export function HandCounter({ sign, words, value, onValue }: HandCounterProps): ReactNode {
  const say = useWords('surveys');
  const common = useWords('common');
  const id = useId();
  const label = say('hands_of', { words });
  const set = (next: number) => onValue(Math.min(9999, Math.max(0, next)));
  return (
    <div className="flex flex-wrap items-center justify-between gap-x-3 gap-y-1 rounded-12 border-1 border-line bg-white p-2">
      <label htmlFor={id} className="flex min-w-0 flex-1 basis-32 items-center gap-2 text-dns-16B-130">
        <span className="w-7 shrink-0 text-center text-std-24B-150 leading-none!">{sign}</span>
        {label}
      </label>
      <span className="flex items-center gap-1">
        <button
          type="button"
          className={square}
          aria-label={common('count_less', { label })}
          onClick={() => set(value - 1)}
        >
          <Icon name="minus" />
        </button>
        <input
          id={id}
          inputMode="numeric"
          autoComplete="off"
          className="h-14 w-16 rounded-8 border-1 border-control bg-white text-center text-std-24B-150 tabular-nums"
          value={String(value)}
          onFocus={(event) => event.target.select()}
          onChange={(event) => set(Number(event.target.value.normalize('NFKC').replaceAll(/\D/gu, '') || 0))}
        />
        <button
          type="button"
          className={square}
          aria-label={common('count_more', { label })}
          onClick={() => set(value + 1)}
        >
          <Icon name="plus" />
        </button>
      </span>
    </div>
  );
}
