import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';

interface ChipsOrWordsProps {
  readonly id: string;
  readonly label: string;
  /** The name of the line for other words. */
  readonly otherLabel: string;
  readonly options: readonly string[];
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error?: string | undefined;
}

/** A tap on what is mostly meant; behind the last chip a line for whatever else there is. */
export function ChipsOrWords(props: ChipsOrWordsProps): ReactNode {
  const { id, label, otherLabel, options, value, onValue, error } = props;
  const say = useWords('planning');
  const [isOther, setOther] = useState(value !== '' && !options.includes(value));
  if (options.length === 0) return <TextField id={id} label={label} value={value} onValue={onValue} error={error} />;
  const choose = (chosen: string) => {
    setOther(chosen === other);
    onValue(chosen === other ? '' : chosen);
  };
  return (
    <div className="flex flex-col gap-3">
      <ChipSet
        id={isOther ? `${id}-choice` : id}
        label={label}
        options={[...options.map((one) => ({ value: one, label: one })), { value: other, label: say('other_words') }]}
        value={isOther ? other : value}
        onValue={choose}
        error={isOther ? undefined : error}
      />
      {isOther && <TextField id={id} label={otherLabel} value={value} onValue={onValue} error={error} />}
    </div>
  );
}

/** No words of anybody: they are never a single space. */
const other = ' ';
