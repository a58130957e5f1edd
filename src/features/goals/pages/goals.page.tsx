import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type GoalView, goalsOf } from '#store/goals.ts';
import { useLive } from '#store/react.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { OnlyLeaders, PlanFrame } from '../components/plan-frame.tsx';
import type { Desk } from '../use-desk.ts';
import { useValueWords } from '../use-value-words.ts';

/** The goals of this cycle, each with where its signs stand. */
export function GoalsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('goals');
  return (
    <PlanFrame space={space} title={say('title')}>
      {(desk) => <GoalList desk={desk} />}
    </PlanFrame>
  );
}

function GoalList({ desk }: { readonly desk: Desk }): ReactNode {
  const say = useWords('goals');
  const { id: space } = desk.space;
  const goals = useLive((store) => goalsOf(store).listGoals(space), [space]);
  if (goals === undefined) return null;
  return (
    <Page
      title={say('title')}
      lead={say.rich('lead')}
      back={paths.plan(space)}
      action={
        desk.mayPlan && (
          <LinkButton kind="primary" icon="plus" to={paths.newGoal(space)}>
            {say('new')}
          </LinkButton>
        )
      }
    >
      <OnlyLeaders desk={desk} />
      {goals.length === 0 && <EmptyState icon="place">{say.rich('empty')}</EmptyState>}
      {goals.length > 0 && (
        <CardList label={say('title')}>
          {goals.map((view) => (
            <GoalRow key={view.goal.id} space={space} view={view} />
          ))}
        </CardList>
      )}
    </Page>
  );
}

function GoalRow({
  space,
  view: { goal, indicators },
}: {
  readonly space: string;
  readonly view: GoalView;
}): ReactNode {
  const say = useWords('goals');
  const values = useValueWords();
  return (
    <CardLink
      to={paths.goal(space, goal.id)}
      leading="place"
      title={goal.what}
      meta={
        <>
          {goal.outcome && <span className="block">{say(`outcome_${goal.outcome}`)}</span>}
          {indicators.length === 0 && say('no_sign')}
          {indicators.map((one) => (
            <span key={one.indicator.id} className="block">
              {say('sign_line', { name: one.indicator.name ?? '', now: values.now(one) })}
            </span>
          ))}
        </>
      }
    />
  );
}
