import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type GoalView, goalsOf } from '#store/goals.ts';
import { useLive } from '#store/react.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { EditGoal } from '../components/edit-goal.tsx';
import { EditSign } from '../components/edit-sign.tsx';
import { Measure } from '../components/measure.tsx';
import { OutcomeSection } from '../components/outcome-section.tsx';
import { PlanFrame } from '../components/plan-frame.tsx';
import { SignSection } from '../components/sign-section.tsx';
import type { Desk } from '../use-desk.ts';

interface GoalPageProps {
  readonly space: string;
  readonly id: string;
}

/**
 * One goal with its signs. `?edit=words` changes its words, `?sign=new` or `?sign=<id>` a sign, `?measure=<sign>` writes down
 * a result, with `&of=<id>` one that stands there already.
 */
export function GoalPage({ space, id }: GoalPageProps): ReactNode {
  const say = useWords('goals');
  const view = useLive(async (store) => (await goalsOf(store).findGoal(space, id)) ?? null, [space, id]);
  if (view === undefined) return null;
  return (
    <PlanFrame space={space} title={say('title')}>
      {(desk) => (view === null ? <GoneGoal space={space} /> : <GoalDesk desk={desk} view={view} />)}
    </PlanFrame>
  );
}

function GoneGoal({ space }: { readonly space: string }): ReactNode {
  const say = useWords('goals');
  return (
    <Page title={say('title')} back={paths.goals(space)}>
      <EmptyState icon="info">{say('goal_missing')}</EmptyState>
    </Page>
  );
}

interface GoalDeskProps {
  readonly desk: Desk;
  readonly view: GoalView;
}

function GoalDesk({ desk, view }: GoalDeskProps): ReactNode {
  const [search] = useSearchParams();
  const sign = (name: string) => view.indicators.find((one) => one.indicator.id === search.get(name));
  const [edited, measured] = [sign('sign'), sign('measure')];
  if (search.get('edit') === 'words') return <EditGoal desk={desk} goal={view.goal} />;
  if (search.get('sign') === 'new') return <EditSign key="new" desk={desk} goal={view.goal} indicator={null} />;
  if (edited) return <EditSign key={edited.indicator.id} desk={desk} goal={view.goal} indicator={edited.indicator} />;
  if (measured) {
    const old = measured.measurements.find((one) => one.id === search.get('of')) ?? null;
    return <Measure key={old?.id ?? 'new'} desk={desk} indicator={measured.indicator} old={old} />;
  }
  return <GoalFacts desk={desk} view={view} />;
}

function GoalFacts({ desk, view: { goal, indicators } }: GoalDeskProps): ReactNode {
  const say = useWords('goals');
  const space = desk.space.id;
  const here = paths.goal(space, goal.id);
  return (
    <Page
      title={goal.what ?? ''}
      back={paths.goals(space)}
      beside={
        desk.mayPlan && (
          <LinkButton kind="text" icon="edit" to={`${here}?edit=words`}>
            {say('goal_edit')}
          </LinkButton>
        )
      }
    >
      {indicators.length === 0 && <p>{say.rich('no_sign')}</p>}
      {indicators.map((one) => (
        <SignSection key={one.indicator.id} desk={desk} view={one} here={here} />
      ))}
      {desk.mayPlan && (
        <LinkButton kind="outline" icon="plus" wide to={`${here}?sign=new`}>
          {say('sign_add')}
        </LinkButton>
      )}
      <OutcomeSection desk={desk} goal={goal} />
      <HistoryLink to={paths.history(space, goal.id)} />
    </Page>
  );
}
