import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { type CircularForm, longest, problemsOf } from '../circular-form.model.ts';

interface CircularFormPageProps {
  readonly title: string;
  readonly back: string;
  readonly begin: CircularForm;
  readonly keep: (form: CircularForm) => void;
  /** Writes it, forgets the draft and leads on. */
  readonly save: (form: CircularForm) => Promise<Result<unknown, StoreError>>;
  readonly action: string;
}

/** A circular as a form, new or to be changed. */
export function CircularFormPage({ title, back, begin, keep, save, action }: CircularFormPageProps): ReactNode {
  const say = useWords('circulars');
  const today = useStore().today();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useUnsaved(form !== begin);
  const change = (changes: Partial<CircularForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const submit = async () => {
    const problems = problemsOf(form).map(({ fieldId, key, limit }) => ({ fieldId, text: say(key, { limit }) }));
    setErrors(problems);
    if (problems.length > 0) return;
    const done = await save(form);
    if (!done.ok) setFailure(done.error.code);
  };
  const wrong = (field: string) => errors.find((error) => error.fieldId === field)?.text;
  return (
    <Page
      title={title}
      back={back}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {action}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <Stack>
        <TextField
          id="title"
          label={say('field_title')}
          mark="required"
          value={form.title}
          onValue={(title) => change({ title })}
          error={wrong('title')}
        />
        <TextAreaField
          id="body"
          label={say('field_body')}
          mark="required"
          support={say('field_body_hint')}
          rows={6}
          limit={longest.body}
          value={form.body}
          onValue={(body) => change({ body })}
          error={wrong('body')}
        />
        <DateField
          label={say('field_until')}
          mark="optional"
          today={today}
          min={today}
          near={['today', 'tomorrow']}
          value={form.until}
          onValue={(until) => change({ until })}
        />
        <TextField
          id="sender"
          label={say('field_sender')}
          mark="optional"
          value={form.sender}
          onValue={(sender) => change({ sender })}
          error={wrong('sender')}
        />
      </Stack>
    </Page>
  );
}
