import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Goal, goalsOf } from '#store/goals.ts';
import { useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import type { Desk } from '../use-desk.ts';
import { useProblems } from '../use-problems.ts';
import { GoalWords, PlanForm } from './plan-form.tsx';

interface EditGoalProps {
  readonly desk: Desk;
  readonly goal: Goal;
}

/** The words of a goal, or the end of it. */
export function EditGoal({ desk, goal }: EditGoalProps): ReactNode {
  const draft = useDraft(`goal.edit/${goal.id}`, (value) => (typeof value === 'string' ? value : null));
  if (draft.found === undefined) return null;
  return (
    <WordsField desk={desk} goal={goal} begin={draft.found ?? goal.what ?? ''} keep={draft.save} forget={draft.clear} />
  );
}

interface WordsFieldProps extends EditGoalProps {
  readonly begin: string;
  readonly keep: (text: string) => void;
  readonly forget: () => void;
}

function WordsField({ desk, goal, begin, keep, forget }: WordsFieldProps): ReactNode {
  const say = useWords('goals');
  const store = useStore();
  const [, navigate] = useLocation();
  const [what, setWhat] = useState(begin);
  const [failure, setFailure] = useState<string | null>(null);
  const { errors, wrong, tell } = useProblems();
  const space = desk.space.id;
  const back = paths.goal(space, goal.id);
  const save = async () => {
    tell(what.trim() === '' ? [{ fieldId: 'what', key: 'error_goal' }] : []);
    if (what.trim() === '') return;
    const done = await goalsOf(store).changeGoal(space, goal.id, { what: what.trim() });
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('saved') });
    return navigate(back, { replace: true });
  };
  const remove = async () => {
    const done = await goalsOf(store).deleteGoal(space, goal.id);
    if (!done.ok) return setFailure(done.error.code);
    forget();
    notify({ text: say('goal_deleted'), undo: () => void done.value.undo() });
    return navigate(paths.goals(space), { replace: true });
  };
  return (
    <PlanForm desk={desk} title={say('goal_edit_title')} back={back} errors={errors} onSubmit={save} failure={failure}>
      <GoalWords
        value={what}
        onValue={(text) => {
          setWhat(text);
          keep(text);
        }}
        error={wrong('what')}
      />
      {desk.mayPlan && (
        <Button kind="danger" icon="trash" onClick={() => void remove()}>
          {say('goal_delete')}
        </Button>
      )}
    </PlanForm>
  );
}
