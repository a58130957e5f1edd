import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { goalsOf, type Indicator, type Measurement } from '#store/goals.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import {
  checkMeasure,
  type MeasureForm,
  measureFormOf,
  measureInputOf,
  readMeasureDraft,
} from '../measure-form.model.ts';
import type { Desk } from '../use-desk.ts';
import { ValueField } from './value-field.tsx';

interface MeasureProps {
  readonly desk: Desk;
  readonly indicator: Indicator;
  /** null for a new result. */
  readonly old: Measurement | null;
}

/** A result: a number of a day, or what was heard. Anybody of the project writes one. */
export function Measure({ desk, indicator, old }: MeasureProps): ReactNode {
  const store = useStore();
  const draft = useDraft(`measure/${indicator.id}/${old?.id ?? 'new'}`, readMeasureDraft);
  if (draft.found === undefined) return null;
  return (
    <MeasureFields
      desk={desk}
      indicator={indicator}
      old={old}
      begin={draft.found ?? measureFormOf(old, store.today())}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface MeasureFieldsProps extends MeasureProps {
  readonly begin: MeasureForm;
  readonly keep: (form: MeasureForm) => void;
  readonly forget: () => void;
}

function MeasureFields({ desk, indicator, old, begin, keep, forget }: MeasureFieldsProps): ReactNode {
  const say = useWords('goals');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const space = desk.space.id;
  const back = paths.goal(space, indicator.goalId ?? '');
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const change = (changes: Partial<MeasureForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const save = async () => {
    const problems = checkMeasure(form, indicator);
    setErrors(problems.map(({ fieldId, key }) => ({ fieldId, text: say(key) })));
    if (problems.length > 0) return;
    const input = measureInputOf(form, indicator);
    if (old) {
      const changed = await goalsOf(store).changeMeasurement(space, old.id, input);
      if (!changed.ok) return setFailure(changed.error.code);
      notify({ text: say('saved') });
    } else {
      const done = await goalsOf(store).addMeasurement(space, indicator.id, input);
      if (!done.ok) return setFailure(done.error.code);
      notify({ text: say('measured'), undo: () => void done.value.undo() });
    }
    forget();
    return navigate(back, { replace: true });
  };
  const remove = async (id: string) => {
    const done = await goalsOf(store).deleteMeasurement(space, id);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('measure_deleted'), undo: () => void done.value.undo() });
    return navigate(back, { replace: true });
  };
  const title = indicator.isInWords ? 'measure_words_title' : 'measure_title';
  return (
    <Page
      title={say(old ? 'measure_edit_title' : title)}
      lead={indicator.name}
      back={back}
      errors={errors}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {!indicator.isInWords && (
        <ValueField
          id="value"
          label={say(indicator.span === 'at_day' ? 'field_value' : 'field_value_added')}
          mark="required"
          support={indicator.unit ?? ''}
          chips={['unknown']}
          value={form.value}
          onValue={(value) => change({ value })}
          error={wrong('value')}
        />
      )}
      <TextAreaField
        id="note"
        label={say(indicator.isInWords ? 'field_note_words' : 'field_note')}
        mark={indicator.isInWords ? 'required' : 'optional'}
        support={indicator.isInWords ? say('field_note_words_hint') : undefined}
        rows={2}
        limit={400}
        value={form.note}
        onValue={(note) => change({ note })}
        error={wrong('note')}
      />
      <DateField label={say('field_on')} today={store.today()} value={form.on} onValue={(on) => change({ on })} />
      {old && (
        <Button kind="danger" icon="trash" onClick={() => void remove(old.id)}>
          {say('measure_delete')}
        </Button>
      )}
    </Page>
  );
}
