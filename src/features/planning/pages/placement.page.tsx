import { useContentWords } from '#i18n/use-content-words.tsx';
import type { CitySet } from '#content/city-set.ts';
import { answersOf } from '#domain/placement/question-path.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { plansOf } from '#store/plans.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { MissingPlan } from '../components/missing-plan.tsx';
import { PathSteps } from '../components/path-steps.tsx';
import { PlacementResult } from '../components/placement-result.tsx';
import type { PathFlow } from '../path-flow.ts';
import { tell } from '#ui/tell.ts';
import { type PlanView, usePlan } from '../use-plan.ts';

/** 進め方をえらぶ: by the questions of the city to a domain and a form, or to the honest end. */
export function PlacementPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  const plan = usePlan(space);
  if (plan === undefined) return null;
  if (plan === null) return <MissingPlan space={space} />;
  if (plan.set === null) {
    return (
      <Page title={say('placement')} back={paths.plan(space)}>
        <EmptyState icon="warning">{`${say('too_old')}${errorWords('app.outdated').text}`}</EmptyState>
      </Page>
    );
  }
  return <PlacementSteps plan={plan} set={plan.set} />;
}

function PlacementSteps({ plan, set }: { readonly plan: PlanView; readonly set: CitySet }): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const store = useStore();
  const { space, reference, placement, mayPlan } = plan;
  const flow: PathFlow = {
    address: paths.placement(space.id),
    back: paths.plan(space.id),
    questions: set.placement,
    answers: answersOf(plan.records.project, 'placement'),
    wordsOf: (id) => {
      const question = set.placement.find((one) => one.id === id);
      return {
        title: question ? words(question.words) : '',
        hint: question?.hint ? words(question.hint) : null,
        options: question?.options.map((option) => ({ id: option.id, label: words(option.words) })) ?? [],
      };
    },
    answer: (question, option) =>
      tell(plansOf(store).answerPlacement(space.id, { set: reference, rules: set, question, option })),
  };
  const result = <PlacementResult plan={plan} set={set} flow={flow} />;
  if (mayPlan) return <PathSteps flow={flow} title={say('placement')} result={result} />;
  if (placement.domain !== null || placement.end !== null) return result;
  return (
    <Page title={say('placement')} lead={say.rich('placement_lead')} back={flow.back}>
      <Banner kind="info" title={say('only_leaders')} />
    </Page>
  );
}
