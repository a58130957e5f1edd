import { UNKNOWN } from '#domain/goal/decimal.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import { isUnknown } from '../sign-form.model.ts';

interface ValueFieldProps {
  readonly id: string;
  readonly label: string;
  readonly mark?: 'required';
  readonly support?: string;
  /** What can be tapped instead of typing. */
  readonly chips: readonly ('zero' | 'unknown')[];
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly error: string | undefined;
}

/** A number with decimals, or 「—」 where it is not known. */
export function ValueField({ chips, value, onValue, mark, support, ...field }: ValueFieldProps): ReactNode {
  const say = useWords('goals');
  return (
    <div className="flex flex-col gap-2">
      <TextField
        {...field}
        {...(mark ? { mark } : {})}
        {...(support ? { support } : {})}
        inputMode="decimal"
        value={value}
        onValue={onValue}
      />
      {chips.length > 0 && (
        <ChipRow>
          {chips.includes('zero') && (
            <Chip pressed={value === '0'} onPress={() => onValue(value === '0' ? '' : '0')}>
              {say('zero_chip')}
            </Chip>
          )}
          {chips.includes('unknown') && (
            <Chip pressed={isUnknown(value)} onPress={() => onValue(isUnknown(value) ? '' : UNKNOWN)}>
              {say('unknown_chip')}
            </Chip>
          )}
        </ChipRow>
      )}
    </div>
  );
}
