import { useWords } from '#i18n/use-words.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import type { ReactNode } from 'react';
import { hasLine, type meansFields, withLine } from '../means-form.model.ts';

interface MeansFieldProps {
  readonly field: (typeof meansFields)[number];
  readonly value: string;
  readonly onValue: (text: string) => void;
}

const sentences = {
  costs: ['costs_chip_each', 'costs_chip_fee', 'costs_chip_grant', 'costs_chip_free', 'costs_chip_receipt'],
  information: [
    'information_chip_leaders',
    'information_chip_photo',
    'information_chip_children',
    'information_chip_names',
    'information_chip_end',
  ],
  insurance: ['insurance_chip_city', 'insurance_chip_volunteer', 'insurance_chip_own', 'insurance_chip_later'],
} as const;

/** One text with sentences to tap; a tap puts the sentence into the text and takes it out again. */
export function MeansField({ field, value, onValue }: MeansFieldProps): ReactNode {
  const say = useWords('goals');
  return (
    <>
      <ChipRow>
        {sentences[field].map((key) => {
          const isThere = hasLine(value, say(key));
          return (
            <Chip key={key} pressed={isThere} onPress={() => onValue(withLine(value, say(key), !isThere))}>
              {say(key)}
            </Chip>
          );
        })}
      </ChipRow>
      <TextAreaField label={say(`${field}_hint`)} rows={3} limit={1000} value={value} onValue={onValue} />
    </>
  );
}
