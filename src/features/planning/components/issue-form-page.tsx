import type { Result } from '#domain/basis/result.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { StoreError } from '#store/context.ts';
import { useStore } from '#store/react.tsx';
import { FormPage } from '#ui/primitives/form-page.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { ReactNode } from 'react';
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
  const kept = useKeptForm(begin, keep);
  const { form, change, wrong } = kept;
  useUnsaved(form !== begin);
  const submit = () =>
    kept.attempt(form.title.trim() === '' ? [{ fieldId: 'title', text: say('error_trouble') }] : [], () => save(form));
  return (
    <FormPage title={title} back={back} form={kept} onSubmit={submit} action={common('save')}>
      <IssueFields form={form} onChange={change} places={places} today={store.today()} error={wrong('title')} />
    </FormPage>
  );
}
