import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import type { ReactNode } from 'react';
import type { SignForm } from '../sign-form.model.ts';
import { LaterTargets } from './later-targets.tsx';
import { ValueField } from './value-field.tsx';

interface SignFieldsProps {
  readonly form: SignForm;
  readonly onChange: (changes: Partial<SignForm>) => void;
  /** The sentence of a field that is to be put right. */
  readonly wrong: (fieldId: string) => string | undefined;
  /** First month of the fiscal year. */
  readonly startMonth: number;
}

const units = ['homes', 'people', 'times', 'days', 'yen', 'percent'] as const;
const methods = ['hearing', 'survey', 'visit', 'photo', 'talk'] as const;

/** One sign: what is counted from where to where, or what is asked for and how. */
export function SignFields(props: SignFieldsProps): ReactNode {
  return props.form.isInWords ? <WordsFields {...props} /> : <NumberFields {...props} />;
}

function NumberFields({ form, onChange, wrong, startMonth }: SignFieldsProps): ReactNode {
  const say = useWords('goals');
  const today = useStore().today();
  return (
    <>
      <TextField
        id="name"
        label={say('field_name')}
        mark="required"
        support={say('field_name_hint')}
        value={form.name}
        onValue={(name) => onChange({ name })}
        error={wrong('name')}
      />
      <ChipSet
        label={say('field_unit')}
        options={units.map((unit) => ({ value: say(`unit_${unit}`), label: say(`unit_${unit}`) }))}
        value={form.unit}
        onValue={(unit) => onChange({ unit })}
      />
      <ChoiceRows
        label={say('field_span')}
        options={(['cumulative', 'per_year', 'at_day'] as const).map((span) => ({
          value: span,
          label: say(`span_${span}`),
          note: say(`span_${span}_note`),
        }))}
        value={form.span}
        onValue={(span) => onChange({ span })}
      />
      <ValueField
        id="baseline"
        label={say('field_baseline')}
        support={say('field_baseline_hint')}
        chips={['zero', 'unknown']}
        value={form.baseline}
        onValue={(baseline) => onChange({ baseline })}
        error={wrong('baseline')}
      />
      <ValueField
        id="target"
        label={say('field_target')}
        chips={['unknown']}
        value={form.target}
        onValue={(target) => onChange({ target })}
        error={wrong('target')}
      />
      <DateField
        label={say('field_target_on')}
        today={today}
        near={[]}
        value={form.targetOn}
        onValue={(targetOn) => onChange({ targetOn })}
      />
      <Disclosure
        summary={say('more')}
        open={form.reference !== '' || form.baselineOn !== '' || Object.values(form.later).some((text) => text !== '')}
      >
        <div className="flex flex-col gap-6 py-2">
          <TextField label={say('field_unit_words')} value={form.unit} onValue={(unit) => onChange({ unit })} />
          <DateField
            label={say('field_baseline_on')}
            today={today}
            near={['today']}
            value={form.baselineOn}
            onValue={(baselineOn) => onChange({ baselineOn })}
          />
          <ValueField
            id="reference"
            label={say('field_reference')}
            support={say('field_reference_hint')}
            chips={[]}
            value={form.reference}
            onValue={(reference) => onChange({ reference })}
            error={wrong('reference')}
          />
          {form.reference !== '' && (
            <DateField
              label={say('field_reference_on')}
              today={today}
              near={[]}
              value={form.referenceOn}
              onValue={(referenceOn) => onChange({ referenceOn })}
            />
          )}
          <LaterTargets form={form} onChange={onChange} startMonth={startMonth} />
        </div>
      </Disclosure>
    </>
  );
}

function WordsFields({ form, onChange, wrong }: SignFieldsProps): ReactNode {
  const say = useWords('goals');
  const today = useStore().today();
  return (
    <>
      <TextField
        id="name"
        label={say('field_name_words')}
        mark="required"
        support={say('field_name_words_hint')}
        value={form.name}
        onValue={(name) => onChange({ name })}
        error={wrong('name')}
      />
      <ChipSet
        label={say('field_method')}
        options={methods.map((method) => ({ value: say(`method_${method}`), label: say(`method_${method}`) }))}
        value={form.method}
        onValue={(method) => onChange({ method })}
      />
      <TextField label={say('field_method_words')} value={form.method} onValue={(method) => onChange({ method })} />
      <TextField
        label={say('field_baseline_words')}
        value={form.baseline}
        onValue={(baseline) => onChange({ baseline })}
      />
      <TextField label={say('field_target_words')} value={form.target} onValue={(target) => onChange({ target })} />
      <DateField
        label={say('field_target_on')}
        today={today}
        near={[]}
        value={form.targetOn}
        onValue={(targetOn) => onChange({ targetOn })}
      />
    </>
  );
}
