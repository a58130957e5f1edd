import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import type { FirstSteps } from '../home.model.ts';

interface FirstStepsListProps {
  readonly space: string;
  readonly steps: FirstSteps;
}

/** はじめの3つ of a new group; the list goes when all are done. */
export function FirstStepsList({ space, steps }: FirstStepsListProps): ReactNode {
  const say = useWords('home');
  const task = (name: 'invite' | 'log' | 'event', isDone: boolean, to: string): Task => ({
    id: name,
    title: say(`step_${name}`),
    state: isDone ? 'done' : 'open',
    to,
  });
  return (
    <Section title={say('first_steps')}>
      <TaskList
        tasks={[
          task('log', steps.hasLogged, paths.newActivity(space)),
          task('event', steps.hasPlanned, paths.newEvent(space)),
          task('invite', steps.hasInvited, paths.invite(space)),
        ]}
      />
    </Section>
  );
}
