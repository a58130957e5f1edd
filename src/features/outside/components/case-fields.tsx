import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { publicationsOf } from '#store/publications.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { FormPage } from '#ui/primitives/form-page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { useKeptForm } from '#ui/use-kept-form.ts';
import type { ReactNode } from 'react';
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
  const kept = useKeptForm(begin, keep);
  const { form, change, wrong } = kept;
  const write = async () => {
    const input = caseInput(form);
    const cases = publicationsOf(store);
    const done = id === null ? await cases.createCase(space, input) : await cases.changeCase(space, id, input);
    if (!done.ok) return done;
    forget();
    notify({ text: say('case_saved') });
    navigate(paths.caseSheet(space, id ?? done.value ?? ''), { replace: true });
    return done;
  };
  const save = () =>
    kept.attempt(
      checkCase(form).map(({ fieldId, key, limit }) => ({ fieldId, text: say(key, { limit }) })),
      write,
    );
  return (
    <FormPage
      title={say(id === null ? 'new_case' : 'cases_title')}
      lead={id === null ? say.rich('case_prefilled') : undefined}
      back={id === null ? paths.cases(space) : paths.caseSheet(space, id)}
      form={kept}
      onSubmit={save}
      action={common('save')}
    >
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
    </FormPage>
  );
}
