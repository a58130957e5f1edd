import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** The one thing that comes next: the plan, a log while it is done, a round when it is looked back at. */
export function MainStep({ project: { space, charter, plan, rounds } }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const planning = useWords('planning');
  const stage = charter?.stage ?? 'plan';
  if (stage === 'do') {
    return (
      <LinkButton kind="primary" icon="plus" to={paths.newActivity(space.id)}>
        {say('next_do')}
      </LinkButton>
    );
  }
  if (stage === 'plan') {
    return (
      <LinkButton kind="primary" to={paths.plan(space.id)}>
        {plan.next ? planning('plan_next_step', { step: planning(`step_${plan.next}`) }) : planning('plan')}
      </LinkButton>
    );
  }
  const open = rounds.find((round) => (round.state ?? 'open') === 'open');
  const mayBegin = space.me.isRepresentative || space.me.role === 'facilitator';
  if (!open && !mayBegin) return null;
  return (
    <LinkButton kind="primary" to={open ? paths.round(space.id, open.id) : paths.newRound(space.id)}>
      {say(open ? 'next_round' : 'round_new')}
    </LinkButton>
  );
}
