import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { nextPlansOf, type PlanStart } from '#store/next-plan.ts';
import { useDraft, useLive } from '#store/react.tsx';
import type { Round } from '#store/rounds.ts';
import type { SpaceView } from '#store/spaces.ts';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useRoundTitle } from '../use-round-title.ts';
import { emptyNextPlan, readNextPlanDraft } from './next-plan.model.ts';
import { NextPlanForm } from './next-plan-form.tsx';

/** From what a 事後 round has shown to the plan of the next cycle; nothing is copied that nobody ticked. */
export function NextPlanPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('talk');
  const view = useLive((store) => store.spaces.findSpace(space).then((found) => found ?? null), [space]);
  const start = useLive(
    (store) =>
      nextPlansOf(store)
        .findStart(space)
        .then((found) => found ?? null),
    [space],
  );
  const draft = useDraft(`next-plan/${space}`, readNextPlanDraft);
  if (view === undefined || start === undefined || draft.found === undefined) return null;
  if (view === null || start === null || !start.round || !start.outcome) {
    return (
      <Page title={say('next_title')} back={paths.project(space)}>
        <EmptyState icon="flyer" action={<LinkButton to={paths.project(space)}>{say('next_to_project')}</LinkButton>}>
          {say('next_no_round')}
        </EmptyState>
      </Page>
    );
  }
  if (start.state === 'begun') return <Begun space={view} start={start} round={start.round} />;
  return (
    <NextPlanForm
      space={view}
      start={start}
      round={start.round}
      outcome={start.outcome}
      begin={draft.found ?? emptyNextPlan(start.project)}
      keep={draft.save}
      forget={draft.clear}
    />
  );
}

interface BegunProps {
  readonly space: SpaceView;
  readonly start: PlanStart;
  readonly round: Round;
}

/** Where the plan of this cycle came from. */
function Begun({ space, start, round }: BegunProps): ReactNode {
  const say = useWords('talk');
  const title = useRoundTitle(round);
  const isFrom = start.project.fromRoundId === round.id;
  return (
    <Page title={say('next_title')} back={paths.project(space.id)}>
      <EmptyState
        icon="flyer"
        action={
          <LinkButton kind="outline" to={paths.roundResult(space.id, round.id)}>
            {say('next_see_round')}
          </LinkButton>
        }
      >
        {say('next_is_begun', { cycle: start.project.cycle ?? 1 })}
        {isFrom && <> {say('next_from', { round: title })}</>}
      </EmptyState>
      <LinkButton wide to={paths.project(space.id)}>
        {say('next_to_project')}
      </LinkButton>
    </Page>
  );
}
