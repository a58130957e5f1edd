import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import type { HomeView, RoundToAnswer } from '../home-view.ts';

/** What others wait for: answers to a round, people who ask to join. */
export function HomeTasks({ space, home }: { readonly space: string; readonly home: HomeView }): ReactNode {
  const say = useWords('home');
  const common = useWords('common');
  const locale = useLocale();
  const noteOf = ({ project, number, dueOn }: RoundToAnswer) =>
    dueOn === null
      ? say('task_round_note', { project, number })
      : say('task_round_due', { project, number, date: formatShortDate(dueOn, locale) });
  const rounds = home.rounds.map(
    (round): Task => ({
      id: round.roundId,
      title: say('task_round'),
      note: noteOf(round),
      state: round.isBegun ? 'partly' : 'open',
      to: paths.round(round.space, round.roundId),
    }),
  );
  const asking: readonly Task[] =
    home.asking === 0
      ? []
      : [
          {
            id: 'asking',
            title: say('task_asking'),
            note: common('people', { count: home.asking }),
            state: 'open',
            to: paths.joinRequests(space),
          },
        ];
  const tasks = [...rounds, ...asking];
  if (tasks.length === 0) return null;
  return (
    <Section title={say('tasks')}>
      <TaskList tasks={tasks} />
    </Section>
  );
}
