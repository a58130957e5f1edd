import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { goalsOf } from '#store/goals.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { GoalWords, PlanForm } from '../components/plan-form.tsx';
import { PlanFrame } from '../components/plan-frame.tsx';
import { SignFields } from '../components/sign-fields.tsx';
import { checkGoal, emptyGoal, firstSignOf, type GoalForm, readGoalDraft, signOf } from '../goal-form.model.ts';
import type { Desk } from '../use-desk.ts';
import { useProblems } from '../use-problems.ts';

/** A goal in words and its first sign. */
export function NewGoalPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('goals');
  const draft = useDraft(`goal.new/${space}`, readGoalDraft);
  if (draft.found === undefined) return null;
  return (
    <PlanFrame space={space} title={say('new_title')}>
      {(desk) => <GoalFields desk={desk} begin={draft.found ?? emptyGoal} keep={draft.save} forget={draft.clear} />}
    </PlanFrame>
  );
}

interface GoalFieldsProps {
  readonly desk: Desk;
  readonly begin: GoalForm;
  readonly keep: (form: GoalForm) => void;
  readonly forget: () => void;
}

function GoalFields({ desk, begin, keep, forget }: GoalFieldsProps): ReactNode {
  const say = useWords('goals');
  const store = useStore();
  const [, navigate] = useLocation();
  const [form, setForm] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, wrong, tell } = useProblems();
  const space = desk.space.id;
  const change = (changes: Partial<GoalForm>) => {
    const next = { ...form, ...changes };
    setForm(next);
    keep(next);
  };
  const save = async () => {
    const problems = checkGoal(form);
    tell(problems);
    if (problems.length > 0) return;
    const sign = firstSignOf(form);
    const done = await goalsOf(store).createGoal(space, { what: form.what, ...(sign ? { indicator: sign } : {}) });
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved'), undo: () => void done.value.undo() });
    return navigate(paths.goals(space), { replace: true });
  };
  return (
    <PlanForm
      desk={desk}
      title={say('new_title')}
      back={paths.goals(space)}
      errors={errors}
      onSubmit={save}
      failure={failure}
    >
      <GoalWords value={form.what} onValue={(what) => change({ what })} error={wrong('what')} />
      <ChoiceTiles
        id="way"
        label={say('field_way')}
        mark="required"
        options={(['number', 'words', 'later'] as const).map((way) => ({ value: way, label: say(`way_${way}`) }))}
        value={form.way === '' ? undefined : form.way}
        onValue={(way) => change({ way })}
        error={wrong('way')}
      />
      {(form.way === 'number' || form.way === 'words') && (
        <SignFields
          form={signOf(form)}
          onChange={(changes) => change({ sign: { ...form.sign, ...changes } })}
          wrong={wrong}
          startMonth={desk.space.fiscalStartMonth}
        />
      )}
    </PlanForm>
  );
}
