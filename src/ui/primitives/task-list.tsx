import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** How far a task is. Done ones are quiet, so that open ones stand out. */
export type TaskState = 'done' | 'open' | 'partly' | 'problem' | 'locked';

/** One task. A locked one leads nowhere. */
export interface Task {
  readonly id: string;
  readonly title: string;
  readonly state: TaskState;
  readonly to?: string;
  /** A second, quieter line. */
  readonly note?: string;
}

const looks: Readonly<Record<TaskState, string>> = {
  done: 'text-ink',
  open: 'rounded-8 border-1 border-action-hover px-2 text-action-hover',
  partly: 'rounded-8 bg-news-tint px-2 text-news',
  problem: 'rounded-8 bg-refused-tint px-2 text-refused',
  locked: 'text-ink-sub',
};

interface TaskListProps {
  readonly tasks: readonly Task[];
  /** Names the list where no heading does. */
  readonly label?: string;
}

/** What is to be done, one row each; the whole row is the link. */
export function TaskList({ tasks, label }: TaskListProps): ReactNode {
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-12 border-1 border-line bg-white">
      {tasks.map((task) => (
        <li key={task.id}>
          {task.to !== undefined && task.state !== 'locked' ? (
            <Link href={task.to} className={`${row} -outline-offset-4! hover:bg-chosen active:bg-key-100`}>
              <TaskText task={task} />
            </Link>
          ) : (
            <div className={row}>
              <TaskText task={task} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

const row = 'flex min-h-14 flex-wrap items-center justify-between gap-x-3 gap-y-1 px-4 py-2';

function TaskText({ task }: { readonly task: Task }): ReactNode {
  const say = useWords('common');
  const linked = task.to !== undefined && task.state !== 'locked';
  return (
    <>
      <span className="flex min-w-0 flex-col">
        <span className={linked ? 'underline underline-offset-4' : ''}>{task.title}</span>
        {task.note && <span className="text-dns-16N-130 text-ink-sub">{task.note}</span>}
      </span>
      <span className={`text-dns-16N-130 py-1 ${looks[task.state]}`}>{say(`task_${task.state}`)}</span>
    </>
  );
}
