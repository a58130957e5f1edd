import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Goal, goalsOf, type Indicator } from '#store/goals.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import {
  checkSign,
  emptySign,
  readSignDraft,
  type SignForm,
  signChanges,
  signFormOf,
  signInputOf,
} from '../sign-form.model.ts';
import type { Desk } from '../use-desk.ts';
import { useProblems } from '../use-problems.ts';
import { PlanForm } from './plan-form.tsx';
import { SignFields } from './sign-fields.tsx';

interface EditSignProps {
  readonly desk: Desk;
  readonly goal: Goal;
  /** null for a new one. */
  readonly indicator: Indicator | null;
}

/** A sign as a form; of one that is there only what was changed is written. */
export function EditSign({ desk, goal, indicator }: EditSignProps): ReactNode {
  const draft = useDraft(`sign/${goal.id}/${indicator?.id ?? 'new'}`, readSignDraft);
  if (draft.found === undefined) return null;
  const saved = indicator ? signFormOf(indicator) : emptySign(false);
  return (
    <SignForms
      desk={desk}
      goal={goal}
      indicator={indicator}
      saved={saved}
      begin={draft.found ?? saved}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface SignFormsProps extends EditSignProps {
  readonly saved: SignForm;
  readonly begin: SignForm;
  readonly keep: (form: SignForm) => void;
  readonly forget: () => void;
}

function SignForms({ desk, goal, indicator, saved, begin, keep, forget }: SignFormsProps): ReactNode {
  const say = useWords('goals');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, wrong, tell } = useProblems();
  const space = desk.space.id;
  const back = paths.goal(space, goal.id);
  const change = (changes: Partial<SignForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const save = async () => {
    const problems = checkSign(form);
    tell(problems);
    if (problems.length > 0) return;
    const done = await (indicator
      ? goalsOf(store).changeIndicator(space, indicator.id, signChanges(saved, form))
      : goalsOf(store).addIndicator(space, goal.id, signInputOf(form)));
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved') });
    return navigate(back, { replace: true });
  };
  const remove = async (id: string) => {
    const done = await goalsOf(store).deleteIndicator(space, id);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('sign_deleted'), undo: () => void done.value.undo() });
    return navigate(back, { replace: true });
  };
  return (
    <PlanForm
      desk={desk}
      title={say(indicator ? 'sign_edit_title' : 'sign_new_title')}
      lead={goal.what}
      back={back}
      errors={errors}
      onSubmit={save}
      failure={failure}
    >
      {indicator === null && (
        <ChoiceTiles
          label={say('field_way')}
          options={(['number', 'words'] as const).map((way) => ({ value: way, label: say(`way_${way}`) }))}
          value={form.isInWords ? 'words' : 'number'}
          onValue={(way) => change({ isInWords: way === 'words' })}
        />
      )}
      <SignFields form={form} onChange={change} wrong={wrong} startMonth={desk.space.fiscalStartMonth} />
      {indicator && desk.mayPlan && (
        <Button kind="danger" icon="trash" onClick={() => void remove(indicator.id)}>
          {say('sign_delete')}
        </Button>
      )}
    </PlanForm>
  );
}
