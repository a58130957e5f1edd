import { useWords } from '#i18n/use-words.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import type { TemplateDraft } from '../template-form.model.ts';
import { InsuredFields } from './insured-fields.tsx';
import { MinutesChoice } from './minutes-choice.tsx';

interface TemplateFieldsProps {
  readonly draft: TemplateDraft;
  readonly onChange: (changes: Partial<TemplateDraft>) => void;
  readonly wrong: (field: string) => string | undefined;
}

/** What a log begins with: name, length, place; people, insurance and words by those who want to. */
export function TemplateFields({ draft, onChange, wrong }: TemplateFieldsProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const people = (['adults', 'children', 'outsiders'] as const).map((field) => (
    <NumberField
      key={field}
      id={field}
      label={say(`field_${field}`)}
      mark="optional"
      value={draft[field]}
      onValue={(value) => onChange({ [field]: value })}
      error={wrong(field)}
    />
  ));
  const isOpen = [draft.adults, draft.children, draft.outsiders, draft.insurance, draft.counted, draft.note].some(
    (text) => text !== '',
  );
  return (
    <>
      <TextField
        id="title"
        label={say('field_name')}
        mark="required"
        value={draft.title}
        onValue={(title) => onChange({ title })}
        error={wrong('title')}
      />
      <MinutesChoice
        value={draft.minutes === '' ? null : Number(draft.minutes)}
        onValue={(minutes) => onChange({ minutes: minutes === null ? '' : String(minutes) })}
      />
      <TextField
        id="place"
        label={say('field_place')}
        mark="optional"
        value={draft.place}
        onValue={(place) => onChange({ place })}
        error={wrong('place')}
      />
      <Disclosure summary={common('details')} open={isOpen}>
        <Stack>
          {people}
          <InsuredFields draft={draft} onChange={onChange} wrong={wrong} />
          <TextAreaField
            id="note"
            label={say('template_note')}
            mark="optional"
            value={draft.note}
            onValue={(note) => onChange({ note })}
            limit={400}
            error={wrong('note')}
          />
        </Stack>
      </Disclosure>
    </>
  );
}
