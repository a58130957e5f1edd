import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { publicationsOf } from '#store/publications.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { CountedLine } from './counted-line.tsx';
import {
  caseEffects,
  type CaseForm,
  caseInput,
  caseLimits,
  caseTexts,
  checkCase,
  longestTitle,
} from '../case-form.model.ts';

interface CaseFieldsProps {
  readonly space: string;
  /** The sheet that is changed; null for a new one. */
  readonly id: string | null;
  /** The draft found, the sheet as it is, or what the project's records propose. */
  readonly begin: CaseForm;
  readonly keep: (form: CaseForm) => void;
  readonly forget: () => void;
}

/** A case sheet in the group's own words. */
export function CaseFields({ space, id, begin, keep, forget }: CaseFieldsProps): ReactNode {
  const say = useWords('publishing');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const [failure, setFailure] = useState<string | null>(null);
  const change = (changes: Partial<CaseForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const wrong = (id: string) => errors.find((error) => error.fieldId === id)?.text;
  const save = async () => {
    const problems = checkCase(form);
    setErrors(problems.map(({ fieldId, key, limit }) => ({ fieldId, text: say(key, { limit }) })));
    if (problems.length > 0) return;
    const input = caseInput(form);
    const cases = publicationsOf(store);
    const done = id === null ? await cases.createCase(space, input) : await cases.changeCase(space, id, input);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('case_saved') });
    navigate(paths.caseSheet(space, id ?? done.value ?? ''), { replace: true });
  };
  return (
    <Page
      title={say(id === null ? 'new_case' : 'cases_title')}
      lead={id === null ? say.rich('case_prefilled') : undefined}
      back={id === null ? paths.cases(space) : paths.caseSheet(space, id)}
      errors={errors}
      onSubmit={save}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      {failure !== null && <Banner kind="error" title={errorWords(failure).text} live />}
      <CountedLine
        id="title"
        label={say('case_title')}
        mark="required"
        value={form.title}
        onValue={(title) => change({ title })}
        limit={longestTitle}
        error={wrong('title')}
      />
      {caseTexts.map((name) => (
        <TextAreaField
          key={name}
          id={name}
          label={say(`case_${name}`)}
          rows={4}
          limit={caseLimits[name]}
          value={form.texts[name]}
          onValue={(text) => change({ texts: { ...form.texts, [name]: text } })}
          error={wrong(name)}
        />
      ))}
      <CheckRows
        label={say('case_effect')}
        options={caseEffects.map((value) => ({ value, label: say(`effect_${value}`) }))}
        values={new Set(form.effects)}
        onToggle={(effect, on) =>
          change({ effects: on ? [...form.effects, effect] : form.effects.filter((one) => one !== effect) })
        }
      />
    </Page>
  );
}
