import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import { safetyOf } from '#store/safety.ts';
import { draftLike } from '#ui/draft-shape.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Stack } from '#ui/primitives/stack.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';

const offered = ['title_quake', 'title_rain', 'title_snow', 'title_drill'] as const;
const emptyCheck = { title: '', note: '', isDrill: false };
const longest = { title: 100, note: 400 } as const;

/** 安否をきく: what has happened, and whether it is a drill. */
export function NewSafetyCheckPage({ space }: { readonly space: string }): ReactNode {
  const draft = useDraft(`safetyCheck.new/${space}`, draftLike(emptyCheck));
  return draft.found === undefined ? null : <NewCheckForm space={space} kept={draft} />;
}

interface NewCheckFormProps {
  readonly space: string;
  readonly kept: Draft<typeof emptyCheck>;
}

function NewCheckForm({ space, kept }: NewCheckFormProps): ReactNode {
  const say = useWords('safety');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, show] = useState(kept.found ?? emptyCheck);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const setForm = (next: typeof emptyCheck) => {
    show(next);
    kept.save(next);
  };
  useUnsaved(form.title !== '' || form.note !== '');
  const wrong = (field: string) => errors.find(({ fieldId }) => fieldId === field)?.text;
  const submit = async () => {
    const found: FormError[] = [];
    if (form.title.trim() === '') found.push({ fieldId: 'title', text: say('error_title') });
    for (const field of ['title', 'note'] as const) {
      if (form[field].trim().length > longest[field])
        found.push({ fieldId: field, text: say('error_long', { limit: longest[field] }) });
    }
    setErrors(found);
    if (found.length > 0) return;
    const done = await safetyOf(store).startCheck(space, form);
    if (!done.ok) return setFailure(done.error.code);
    kept.clear();
    notify({ text: say('started') });
    navigate(paths.safetyCheck(space, done.value), { replace: true });
  };
  return (
    <Page
      title={say('start_title')}
      lead={say.rich('start_lead')}
      back={paths.safetyChecks(space)}
      errors={errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {say('start')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <Stack>
        <ChipSet
          label={say('field_title')}
          value={offered.find((word) => say(word) === form.title)}
          onValue={(word) => setForm({ ...form, title: say(word), isDrill: form.isDrill || word === 'title_drill' })}
          options={offered.map((value) => ({ value, label: say(value) }))}
        />
        <TextField
          id="title"
          label={say('field_words')}
          value={form.title}
          onValue={(title) => setForm({ ...form, title })}
          error={wrong('title')}
        />
        <ChipSet
          label={say('field_drill')}
          value={form.isDrill ? 'yes' : 'no'}
          onValue={(value) => setForm({ ...form, isDrill: value === 'yes' })}
          options={[
            { value: 'no', label: say('drill_no') },
            { value: 'yes', label: say('drill_yes') },
          ]}
        />
        <TextAreaField
          id="note"
          label={say('field_note')}
          mark="optional"
          limit={longest.note}
          value={form.note}
          onValue={(note) => setForm({ ...form, note })}
          error={wrong('note')}
        />
      </Stack>
    </Page>
  );
}
