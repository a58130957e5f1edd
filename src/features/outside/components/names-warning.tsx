import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import type { ReactNode } from 'react';

interface NamesWarningProps {
  /** Found in the page. */
  readonly names: readonly string[];
  /** Said to be no name of a person here. */
  readonly fine: readonly string[];
  readonly onFine: (fine: readonly string[]) => void;
  readonly error?: string | undefined;
}

/** What looks like the name of somebody: nothing of a person goes out without them. */
export function NamesWarning({ names, fine, onFine, error }: NamesWarningProps): ReactNode {
  const say = useWords('outside');
  if (names.length === 0) return null;
  return (
    <Banner kind="warning" title={say('names_found')} live>
      <p>{say('names_found_text', { names: names.join('、') })}</p>
      <CheckRows
        id="names"
        label={say('names_fine')}
        options={names.map((name) => ({ value: name, label: name }))}
        values={new Set(fine)}
        onToggle={(name, on) => onFine(on ? [...fine, name] : fine.filter((one) => one !== name))}
        error={error}
      />
    </Banner>
  );
}
