import { useContentWords } from '#i18n/use-content-words.tsx';
import { aimParts, type PlanStepId } from '#domain/project/plan-steps.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import { MissingPlan } from '../components/missing-plan.tsx';
import { stepAddress } from '../step-address.ts';
import { type PlanView, usePlan } from '../use-plan.ts';

/** The plan of this cycle as a list of steps. Any may be left out, and none shuts another. */
export function PlanPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  const plan = usePlan(space);
  if (plan === undefined) return null;
  if (plan === null) return <MissingPlan space={space} />;
  const { records, next } = plan;
  const cycle = records.project?.cycle ?? 1;
  return (
    <Page
      title={cycle > 1 ? say('plan_cycle', { number: cycle }) : say('plan')}
      lead={say.rich('plan_lead')}
      back={paths.project(space)}
      action={
        next && (
          <LinkButton kind="primary" to={stepAddress(space, next)}>
            {say('plan_next_step', { step: say(`step_${next}`) })}
          </LinkButton>
        )
      }
    >
      <Aim plan={plan} />
      <Section title={say('plan_steps')}>
        <Steps plan={plan} />
        {next === null && <p>{say.rich('plan_all_done')}</p>}
      </Section>
    </Page>
  );
}

/** だれの・どんな困りごとを・どう変えるか, in one sentence once all three are there. */
function Aim({ plan: { records } }: { readonly plan: PlanView }): ReactNode {
  const say = useWords('planning');
  const { project } = records;
  if (!project || aimParts.some((part) => !project[part])) return null;
  const { whose, trouble, change } = project;
  return (
    <p className="rounded-12 border-1 border-line bg-white p-4 text-std-18B-160">
      {say('plan_aim_sentence', { whose: whose ?? '', trouble: trouble ?? '', change: change ?? '' })}
    </p>
  );
}

function Steps({ plan }: { readonly plan: PlanView }): ReactNode {
  const say = useWords('planning');
  const note = useStepNote(plan);
  const { space, form, points } = plan;
  const tasks = plan.steps.flatMap(({ id, state }): Task[] => {
    const text = note(id);
    const row: Task = {
      id,
      title: say(`step_${id}`),
      state,
      to: stepAddress(space.id, id),
      ...(text ? { note: text } : {}),
    };
    if (id !== 'way' || !form) return [row];
    const ticked = points.done === points.total ? 'done' : points.done > 0 ? 'partly' : 'open';
    const settled = { note: say('points_count', points), to: paths.formPoints(space.id) };
    return [row, { id: 'points', title: say('step_points'), state: ticked, ...settled }];
  });
  return <TaskList tasks={tasks} />;
}

/** What was chosen or written, under the name of its step. */
function useStepNote({ records, domain, form, placement }: PlanView): (id: PlanStepId) => string {
  const say = useWords('planning');
  const words = useContentWords();
  const between = useLocale() === 'ja' ? '・' : ' · ';
  return (id) => {
    if (id === 'issue') return records.issueCards.map((card) => card.title ?? '').join(between);
    if (id !== 'way') return '';
    if (placement.end !== null) return say('plan_not_together');
    return [domain && words(domain.name), form && words(form.name)].filter(Boolean).join(between);
  };
}
