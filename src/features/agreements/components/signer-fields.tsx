import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import type { ConsentForm } from '../consent-form.model.ts';
import { type AgreementsView, peopleOf } from '../use-agreements.ts';

interface SignerFieldsProps {
  readonly view: AgreementsView;
  readonly partyId: string;
  readonly form: ConsentForm;
  readonly onChange: (changes: Partial<ConsentForm>) => void;
  /** What is wrong with the day. */
  readonly error: string | undefined;
}

/** Who signed the paper or spoke on the phone, in which seat and office, and when. */
export function SignerFields({ view, partyId, form, onChange, error }: SignerFieldsProps): ReactNode {
  const say = useWords('agreements');
  const today = useStore().today();
  const people = peopleOf(view.members, partyId);
  return (
    <>
      <ChipSet
        label={say('field_origin')}
        options={(['paper', 'call'] as const).map((value) => ({ value, label: say(`origin_kind_${value}`) }))}
        value={form.origin}
        onValue={(origin) => onChange({ origin })}
      />
      {people.length > 0 && (
        <ChipSet
          label={say('field_signer')}
          options={[
            ...people.map(({ id, name }) => ({ value: id, label: name ?? '' })),
            { value: '', label: say('signer_else') },
          ]}
          value={form.signerId}
          onValue={(signerId) => onChange({ signerId })}
        />
      )}
      {form.signerId === '' && (
        <TextField
          label={say('field_signer_name')}
          mark="optional"
          spellCheck={false}
          value={form.signer}
          onValue={(signer) => onChange({ signer })}
        />
      )}
      <ChipSet
        label={say('field_seat')}
        options={(['representative', 'deputy'] as const).map((value) => ({ value, label: say(`role_${value}`) }))}
        value={form.isByDeputy ? 'deputy' : 'representative'}
        onValue={(seat) => onChange({ isByDeputy: seat === 'deputy' })}
      />
      <TextField
        label={say('field_office')}
        support={say('field_office_hint')}
        mark="optional"
        value={form.office}
        onValue={(office) => onChange({ office })}
      />
      <DateField
        id="given_on"
        label={say('field_given_on')}
        today={today}
        max={today}
        value={form.givenOn}
        onValue={(givenOn) => onChange({ givenOn })}
        error={error}
      />
    </>
  );
}
