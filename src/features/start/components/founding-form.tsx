import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { spaceSorts } from '#domain/records.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { ChoiceRows } from '#ui/primitives/choice-rows.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { missingOfFounder, missingOfGroup, months, type StartForm } from '../start-form.model.ts';

interface StepProps {
  readonly form: StartForm;
  readonly onForm: (form: StartForm) => void;
}

/** First page of two: which group it is. */
export function GroupStep({ form, onForm, onNext }: StepProps & { readonly onNext: () => void }): ReactNode {
  const say = useWords('start');
  const common = useWords('common');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const words = { name: say('group_name_missing'), sort: say('group_sort_missing'), founder: '' };
  const submit = () => {
    const missing = missingOfGroup(form);
    setErrors(missing.map((fieldId) => ({ fieldId, text: words[fieldId] })));
    if (missing.length === 0) onNext();
  };
  return (
    <Page
      title={say('group_title')}
      back={paths.welcome()}
      beside={<StepText number={1} />}
      onSubmit={submit}
      errors={errors}
      action={
        <Button kind="primary" type="submit">
          {common('next')}
        </Button>
      }
    >
      <TextField
        id="name"
        label={say('group_name')}
        mark="required"
        support={say('group_name_support')}
        autoComplete="organization"
        value={form.name}
        onValue={(name) => onForm({ ...form, name })}
        error={wrong('name')}
      />
      <ChoiceTiles
        id="sort"
        label={say('group_sort')}
        mark="required"
        value={form.sort ?? undefined}
        onValue={(sort) => onForm({ ...form, sort })}
        options={spaceSorts.map((value) => ({ value, label: say(`${value}_sort`) }))}
        error={wrong('sort')}
      />
    </Page>
  );
}

/** Second page of two: the year, the founder, and whether it stays on this phone. */
export function FounderStep({ form, onForm, onDone }: StepProps & { readonly onDone: () => void }): ReactNode {
  const say = useWords('start');
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [isBusy, setIsBusy] = useState(false);
  const found = useFounding();
  const wrong = errors.find((error) => error.fieldId === 'founder')?.text;
  const submit = async () => {
    const missing = missingOfFounder(form);
    setErrors(missing.map((fieldId) => ({ fieldId, text: say('your_name_missing') })));
    if (missing.length > 0) return;
    setIsBusy(true);
    const problem = await found(form);
    setIsBusy(false);
    if (problem === null) onDone();
    else setErrors([{ fieldId: 'founder', text: problem }]);
  };
  return (
    <Page
      title={say('you_title')}
      back={paths.start()}
      beside={<StepText number={2} />}
      onSubmit={submit}
      errors={errors}
      action={
        <Button kind="primary" type="submit" busyText={isBusy ? say('creating') : undefined}>
          {say('create')}
        </Button>
      }
    >
      <TextField
        id="founder"
        label={say('your_name')}
        mark="required"
        support={say('your_name_support')}
        autoComplete="name"
        spellCheck={false}
        value={form.founderName}
        onValue={(founderName) => onForm({ ...form, founderName })}
        error={wrong}
      />
      <ChipSet
        label={say('month')}
        support={say('month_support')}
        value={String(form.month)}
        onValue={(month) => onForm({ ...form, month: Number(month) })}
        options={months.map((month) => ({ value: String(month), label: say('month_of', { month }) }))}
      />
      <ChoiceRows
        label={say('use')}
        value={form.use}
        onValue={(use) => onForm({ ...form, use })}
        options={[
          { value: 'shared', label: say('use_shared'), note: say('use_shared_note') },
          { value: 'held', label: say('use_held'), note: say('use_held_note') },
        ]}
      />
    </Page>
  );
}

function StepText({ number }: { readonly number: number }): ReactNode {
  const common = useWords('common');
  return <span className="text-ink-sub">{common('step_of', { number, total: 2 })}</span>;
}

/** Founds the group and opens it; tells in words when the phone could not. */
function useFounding() {
  const store = useStore();
  const say = useWords('start');
  const [, navigate] = useLocation();
  return async (form: StartForm): Promise<string | null> => {
    const made = await store.spaces.createGroup({
      name: form.name.trim(),
      sort: form.sort ?? 'other',
      fiscalStartMonth: form.month,
      founderName: form.founderName.trim(),
      isHeld: form.use === 'held',
    });
    if (!made.ok) return errorWords(made.error.code).text;
    notify({ text: say('created') });
    navigate(paths.space(made.value.space), { replace: true });
    return null;
  };
}
