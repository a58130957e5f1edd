import { useWords } from '#i18n/use-words.tsx';
import { Chip, ChipRow } from '#ui/primitives/chip.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import type { Role } from '../permissions.model.ts';
import { offices, type PersonForm } from '../person-form.model.ts';

interface PersonFieldsProps {
  readonly form: PersonForm;
  readonly onForm: (form: PersonForm) => void;
  /** What is wrong with the name. */
  readonly nameError?: string | undefined;
  /** Offices are written by those who care for the roster. */
  readonly hasOffice: boolean;
  /** The roles I may give; no question when there is only one. */
  readonly roles: readonly Role[];
}

/** The fields of one person on the roster. */
export function PersonFields({ form, onForm, nameError, hasOffice, roles }: PersonFieldsProps): ReactNode {
  const say = useWords('people');
  return (
    <>
      <TextField
        id="name"
        label={say('name')}
        mark="required"
        spellCheck={false}
        value={form.name}
        onValue={(name) => onForm({ ...form, name })}
        error={nameError}
      />
      <TextField
        id="reading"
        label={say('reading')}
        mark="optional"
        support={say('reading_support')}
        spellCheck={false}
        value={form.reading}
        onValue={(reading) => onForm({ ...form, reading })}
      />
      {hasOffice && <OfficeField office={form.office} onOffice={(office) => onForm({ ...form, office })} />}
      {roles.length > 1 && (
        <ChoiceRows
          id="role"
          label={say('role')}
          value={form.role}
          onValue={(role) => onForm({ ...form, role })}
          options={roles.map((value) => ({ value, label: say(`role_${value}`), note: say(`role_${value}_may`) }))}
        />
      )}
    </>
  );
}

interface OfficeFieldProps {
  readonly office: string;
  readonly onOffice: (office: string) => void;
}

/** Usual offices to tap, and a field for any other. */
function OfficeField({ office, onOffice }: OfficeFieldProps): ReactNode {
  const say = useWords('people');
  return (
    <div className="flex flex-col gap-2">
      <TextField
        id="office"
        label={say('office')}
        mark="optional"
        support={say('office_support')}
        value={office}
        onValue={onOffice}
      />
      <ChipRow>
        {offices.map((name) => {
          const word = say(`office_${name}`);
          return (
            <Chip key={name} pressed={office === word} onPress={() => onOffice(office === word ? '' : word)}>
              {word}
            </Chip>
          );
        })}
      </ChipRow>
    </div>
  );
}
