import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Section } from '#ui/primitives/section.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import type { ReactNode } from 'react';
import { type MyAnswer, myAnswerIn } from '../my-answer.model.ts';
import { questionsOf, type RoundView } from '../round-view.ts';

/** What this person has to do in the round. */
export function MyPart({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const mine = myAnswerIn(view);
  return (
    <Section title={say('mine')}>
      {mine === 'open' || mine === 'partly' || mine === 'done' ? (
        <AnswerTask view={view} mine={mine} />
      ) : (
        <p>{say.rich(reasonOf(mine, view.mayRun))}</p>
      )}
    </Section>
  );
}

/** Why there is no sheet to fill in on this phone. */
const reasonOf = (mine: Exclude<MyAnswer, 'open' | 'partly' | 'done'>, mayRun: boolean) => {
  if (mine === 'pass') return mayRun ? 'pass_mine' : 'pass_by_others';
  if (mine === 'absent') return 'absent_mine';
  return mine === 'not_asked' ? 'not_asked' : 'no_party';
};

function AnswerTask({ view, mine }: { readonly view: RoundView; readonly mine: Task['state'] }): ReactNode {
  const say = useWords('evaluations');
  const { space, round, parties, sheet, isOnTheWay } = view;
  const party = parties.find((one) => one.id === space.me.partyId);
  const title = round.voice === 'party' ? say('task_answer_party', { party: party?.name ?? '' }) : say('task_answer');
  const total = questionsOf(view, party?.id ?? '').length;
  const count = Object.keys(sheet?.answers ?? {}).length;
  const task: Task = { id: 'answer', title, state: mine, to: paths.answerRound(space.id, round.id) };
  if (mine === 'partly') return <TaskList tasks={[{ ...task, note: say('task_partly', { total, count }) }]} />;
  return <TaskList tasks={[mine === 'done' && isOnTheWay ? { ...task, note: say('task_arrives') } : task]} />;
}
