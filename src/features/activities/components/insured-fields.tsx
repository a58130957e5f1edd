import { useWords } from '#i18n/use-words.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import { type Insurance, insurances } from '../details-form.model.ts';

interface InsuredFieldsProps {
  readonly draft: { readonly insurance: Insurance | ''; readonly counted: string };
  readonly onChange: (changes: { readonly insurance?: Insurance; readonly counted?: string }) => void;
  readonly wrong: (field: string) => string | undefined;
}

/** Which insurance covers the work, and what is counted in it. */
export function InsuredFields({ draft, onChange, wrong }: InsuredFieldsProps): ReactNode {
  const say = useWords('activities');
  return (
    <>
      <ChipSet<Insurance>
        id="insurance"
        label={say('field_insurance')}
        mark="optional"
        options={insurances.map((one) => ({ value: one, label: say(`insurance_${one}`) }))}
        value={draft.insurance === '' ? undefined : draft.insurance}
        onValue={(insurance) => onChange({ insurance })}
      />
      <TextField
        id="counted"
        label={say('field_counted')}
        mark="optional"
        support={say('field_counted_hint')}
        value={draft.counted}
        onValue={(counted) => onChange({ counted })}
        error={wrong('counted')}
      />
    </>
  );
}
