import type { Result } from '#domain/basis/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { useStore } from '#store/react.tsx';
import { DateField } from '#ui/primitives/date-field.tsx';
import { FormPage } from '#ui/primitives/form-page.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { ReactNode } from 'react';
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
  const kept = useKeptForm(begin, keep);
  const { form, change, wrong } = kept;
  useUnsaved(form !== begin);
  const submit = () =>
    kept.attempt(
      problemsOf(form).map(({ fieldId, key, limit }) => ({ fieldId, text: say(key, { limit }) })),
      () => save(form),
    );
  return (
    <FormPage title={title} back={back} form={kept} onSubmit={submit} action={action}>
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
    </FormPage>
  );
}
