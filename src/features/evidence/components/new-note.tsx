import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { type EvidenceAbout, evidenceOf } from '#store/evidence.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { addressOf, type EvidenceForm } from '../evidence-form.model.ts';
import type { Notebook } from '../use-notebook.ts';
import { PrincipleChoice } from './principle-choice.tsx';

interface NewNoteProps {
  readonly notebook: Notebook;
  readonly about: EvidenceAbout | null;
  /** What it should be about is not on this phone. */
  readonly isGone: boolean;
  readonly begin: EvidenceForm;
  readonly keep: (form: EvidenceForm) => void;
  readonly forget: () => void;
}

/** Good or trouble, a line if somebody likes, and the principle: the tap on it saves. */
export function NewNote({ notebook, about, isGone, begin, keep, forget }: NewNoteProps): ReactNode {
  const say = useWords('evidence');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const back = addressOf(notebook.space.id, about);
  const change = (changes: Partial<EvidenceForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const save = async (principle: string | null) => {
    if (form.mark === '') return setErrors([{ fieldId: 'mark', text: say('error_mark') }]);
    const done = await evidenceOf(store).createEvidence(notebook.space.id, {
      mark: form.mark,
      ...(about ? { aboutId: about.id } : {}),
      ...(principle ? { principle } : {}),
      ...(form.text.trim() === '' ? {} : { text: form.text.trim() }),
    });
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('noted'), undo: () => void done.value.undo() });
    return navigate(back, { replace: true });
  };
  return (
    <Page
      title={say('new_title')}
      lead={about ? say('about', { title: about.title }) : undefined}
      back={back}
      errors={errors}
    >
      {isGone && <Banner kind="info" title={say('about_gone')} />}
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <ChoiceTiles
        id="mark"
        label={say('field_mark')}
        options={[
          { value: 'good', label: say('good'), icon: 'double-circle' },
          { value: 'trouble', label: say('trouble'), icon: 'triangle' },
        ]}
        value={form.mark === '' ? undefined : form.mark}
        onValue={(mark) => {
          setErrors([]);
          change({ mark });
        }}
        error={errors[0]?.text}
      />
      <Disclosure summary={say('add_words')} open={begin.text !== ''}>
        <TextAreaField
          label={say('field_text')}
          support={say('field_text_hint')}
          rows={2}
          limit={400}
          value={form.text}
          onValue={(text) => change({ text })}
        />
      </Disclosure>
      <PrincipleChoice set={notebook.set} value={null} onValue={(principle) => void save(principle)} />
    </Page>
  );
}
