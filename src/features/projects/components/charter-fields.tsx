import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { type CharterForm, charterChanges, checkCharter } from '../charter-form.model.ts';

interface CharterFieldsProps {
  readonly space: string;
  readonly mayEdit: boolean;
  readonly saved: CharterForm;
  /** The draft found, or what is saved. */
  readonly begin: CharterForm;
  readonly back: string;
  readonly keep: (form: CharterForm) => void;
  readonly forget: () => void;
}

/** The charter as a form; only what was changed is saved. */
export function CharterFields({ space, mayEdit, saved, begin, back, keep, forget }: CharterFieldsProps): ReactNode {
  const say = useWords('projects');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const change = (changes: Partial<CharterForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const save = async () => {
    const problems = checkCharter(form);
    setErrors(problems.map(({ fieldId, key }) => ({ fieldId, text: say(key) })));
    if (problems.length > 0) return;
    const name = form.name.trim();
    const renamed = name === saved.name ? { ok: true as const } : await store.spaces.changeProfile(space, { name });
    const done = renamed.ok ? await store.projects.changeCharter(space, charterChanges(saved, form)) : renamed;
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved') });
    navigate(back, { replace: true });
  };
  return (
    <Page
      title={say('edit_title')}
      back={back}
      errors={errors}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit" unavailable={!mayEdit}>
          {common('save')}
        </Button>
      }
    >
      {!mayEdit && <Banner kind="info" title={say('only_representatives')} />}
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      {(['whose', 'trouble', 'change'] as const).map((field) => (
        <TextAreaField
          key={field}
          label={say(`field_${field}`)}
          support={say(`field_${field}_hint`)}
          rows={2}
          value={form[field]}
          onValue={(text) => change({ [field]: text })}
        />
      ))}
      <TextAreaField
        label={say('field_issue')}
        support={say('field_issue_hint')}
        limit={400}
        value={form.issue}
        onValue={(issue) => change({ issue })}
      />
      <DateField
        label={say('field_start')}
        today={store.today()}
        near={[]}
        value={form.startOn}
        onValue={(startOn) => change({ startOn })}
      />
      <DateField
        id="end"
        label={say('field_end')}
        today={store.today()}
        near={[]}
        value={form.endOn}
        onValue={(endOn) => change({ endOn })}
        error={wrong('end')}
      />
      <TextField
        id="name"
        label={say('field_name')}
        mark="required"
        value={form.name}
        onValue={(name) => change({ name })}
        error={wrong('name')}
      />
    </Page>
  );
}
