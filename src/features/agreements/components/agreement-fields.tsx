import type { CitySet } from '#content/city-set.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { agreementsOf } from '#store/agreements.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import {
  type AgreementForm,
  agreementChanges,
  checkAgreement,
  type KeptForm,
  withNewWords,
} from '../agreement-form.model.ts';
import type { VersionView } from '../use-agreements.ts';
import { AgreementDays } from './agreement-days.tsx';
import { ClauseField } from './clause-field.tsx';

interface AgreementFieldsProps {
  readonly space: string;
  readonly version: VersionView;
  readonly city: CitySet;
  /** The draft found, or what is saved. */
  readonly begin: KeptForm;
  /** What the plan makes of every clause today. */
  readonly madeToday: Readonly<Record<string, string>>;
  readonly back: string;
  readonly keep: (kept: KeptForm) => void;
  readonly forget: () => void;
}

/** The draft as a form; only what was changed is saved. */
export function AgreementFields(props: AgreementFieldsProps): ReactNode {
  const { version, city, begin, madeToday, back, keep } = props;
  const say = useWords('agreements');
  const common = useWords('common');
  const words = useContentWords();
  const [form, setForm] = useState(begin.form);
  const [base] = useState(begin.base);
  const { errors, failure, save, isOpen } = useSaving(props, base, form);
  useUnsaved(isOpen);
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const show = (next: AgreementForm) => {
    setForm(next);
    keep({ base, form: next });
  };
  const change = (changes: Partial<AgreementForm>) => show({ ...form, ...changes });
  const takeNew = (clause: string) => {
    show(withNewWords(form, clause, madeToday[clause] ?? ''));
    notify({ text: say('new_taken'), undo: () => show(form) });
  };
  return (
    <Page
      title={say('edit_title')}
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
      <TextField
        id="title"
        label={say('field_title')}
        mark="required"
        value={form.title}
        onValue={(title) => change({ title })}
        error={wrong('title')}
      />
      {version.record.replaces && (
        <TextAreaField
          label={say('field_change_note')}
          support={say('field_change_note_hint')}
          rows={2}
          limit={400}
          value={form.changeNote}
          onValue={(changeNote) => change({ changeNote })}
        />
      )}
      <AgreementDays form={form} onChange={change} error={wrong('until')} />
      {city.clauses.map((clause, index) => (
        <ClauseField
          key={clause.id}
          clause={clause}
          number={index + 1}
          text={form.clauses[clause.id] ?? ''}
          made={form.made[clause.id] ?? ''}
          madeToday={madeToday[clause.id] ?? ''}
          onText={(text) => change({ clauses: { ...form.clauses, [clause.id]: text } })}
          onTakeNew={() => takeNew(clause.id)}
          error={wrong(`clause-${clause.id}`)}
        />
      ))}
      {version.form !== null && version.form.points.length > 0 && (
        <CheckRows
          label={say('points')}
          support={say.rich('points_hint')}
          options={version.form.points.map((point) => ({ value: point.id, label: words(point.words) }))}
          values={new Set(form.points)}
          onToggle={(id, on) =>
            change({ points: on ? [...form.points, id] : form.points.filter((point) => point !== id) })
          }
        />
      )}
    </Page>
  );
}

/** Checks and saves; what cannot be saved is said at its field. */
const useSaving = (
  { space, version, city, back, forget }: AgreementFieldsProps,
  base: AgreementForm,
  form: AgreementForm,
) => {
  const say = useWords('agreements');
  const words = useContentWords();
  const store = useStore();
  const [, navigate] = useLocation();
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const titleOf = (id: string) => {
    const clause = city.clauses.find((one) => one.id === id);
    return clause ? words(clause.title) : '';
  };
  const save = async (): Promise<void> => {
    const problems = checkAgreement(form);
    setErrors(
      problems.map(({ fieldId, key, clause }) => ({ fieldId, text: say(key, { clause: titleOf(clause ?? '') }) })),
    );
    if (problems.length > 0) return;
    const done = await agreementsOf(store).changeDraft(space, version.id, agreementChanges(base, form));
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved') });
    navigate(back, { replace: true });
  };
  return { errors, failure, save, isOpen: Object.keys(agreementChanges(base, form)).length > 0 };
};
