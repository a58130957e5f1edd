import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import type { IssueForm } from '../issue-form.model.ts';
import { IssueFields } from './issue-fields.tsx';

interface IssueFormPageProps {
  readonly title: string;
  readonly back: string;
  /** The draft found, or what is written. */
  readonly begin: IssueForm;
  readonly places: readonly string[];
  readonly keep: (form: IssueForm) => void;
  /** Writes the card, forgets the draft and leads on. */
  readonly save: (form: IssueForm) => Promise<Result<unknown, StoreError>>;
}

/** A trouble as a form, new or to be changed. */
export function IssueFormPage({ title, back, begin, places, keep, save }: IssueFormPageProps): ReactNode {
  const say = useWords('planning');
  const common = useWords('common');
  const store = useStore();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  useUnsaved(form !== begin);
  const change = (changes: Partial<IssueForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const submit = async () => {
    const isNameless = form.title.trim() === '';
    setErrors(isNameless ? [{ fieldId: 'title', text: say('error_trouble') }] : []);
    if (isNameless) return;
    const done = await save(form);
    if (!done.ok) setFailure(done.error.code);
  };
  return (
    <Page
      title={title}
      back={back}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <IssueFields
        form={form}
        onChange={change}
        places={places}
        today={store.today()}
        error={errors.find((error) => error.fieldId === 'title')?.text}
      />
    </Page>
  );
}
