import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { type ChipOption, ChipSet } from '#ui/primitives/chip-set.tsx';
import { type ReactNode, useState } from 'react';

interface PersonChipsProps {
  readonly id?: string;
  readonly label: string;
  readonly mark?: 'required' | 'optional';
  /** People, and parties in a project. */
  readonly options: readonly ChipOption<string>[];
  /** Who is offered first on a long roster: those who are here. */
  readonly near: ReadonlySet<string>;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

const short = 12;

/** One person by tapping a name. A long roster shows those who are here; the others are one tap away. */
export function PersonChips({ options, near, value, onValue, ...field }: PersonChipsProps): ReactNode {
  const say = useWords('meetings');
  const [isWhole, setIsWhole] = useState(false);
  const close = options.filter((option) => near.has(option.value) || option.value === value);
  const isFolded = !isWhole && options.length > short && near.size > 0;
  return (
    <div className="flex flex-col items-start gap-1">
      <ChipSet
        {...field}
        options={[{ value: '', label: say('nobody') }, ...(isFolded ? close : options)]}
        value={value}
        onValue={onValue}
      />
      {isFolded && (
        <Button kind="text" onClick={() => setIsWhole(true)}>
          {say('all_people')}
        </Button>
      )}
    </div>
  );
}
