import { type ReactNode, useId, useState } from 'react';
import { Icon } from './icon.tsx';

interface SearchFieldProps {
  readonly label: string;
  /** The name of the button that empties it. */
  readonly clearLabel: string;
  readonly value: string;
  /** Called with what stands there, never in the middle of a conversion of kana into kanji. */
  readonly onValue: (value: string) => void;
  /** The key on the keyboard that says さがす was pressed. */
  readonly onSearch: () => void;
}

/** One line in which somebody types what to look for, with a large button that empties it. */
export function SearchField({ label, clearLabel, value, onValue, onSearch }: SearchFieldProps): ReactNode {
  const id = useId();
  const [converting, setConverting] = useState<string>();
  const end = (typed: string) => {
    setConverting(undefined);
    onValue(typed);
  };
  return (
    <form
      role="search"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSearch();
        // The keyboard goes, so that what was found can be seen.
        event.currentTarget.querySelector('input')?.blur();
      }}
      className="flex flex-col gap-2"
    >
      <label htmlFor={id} className="text-std-16B-170">
        {label}
      </label>
      <div className="flex items-stretch gap-2">
        <input
          id={id}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          className="min-h-14 w-full min-w-0 flex-1 rounded-8 border-1 border-control bg-white px-4 py-2 text-std-16N-175"
          value={converting ?? value}
          onChange={(event) => {
            const typed = event.currentTarget.value;
            if ((event.nativeEvent as InputEvent).isComposing) setConverting(typed);
            else end(typed);
          }}
          onCompositionEnd={(event) => end(event.currentTarget.value)}
        />
        {value !== '' && (
          <button
            type="button"
            aria-label={clearLabel}
            onClick={(event) => {
              end('');
              event.currentTarget.form?.querySelector('input')?.focus();
            }}
            className="flex min-h-14 min-w-14 shrink-0 items-center justify-center rounded-8 border-1 border-control bg-white hover:bg-chosen"
          >
            <Icon name="cross" className="size-6" />
          </button>
        )}
      </div>
    </form>
  );
}
