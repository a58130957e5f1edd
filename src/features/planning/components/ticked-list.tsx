import { useWords } from '#i18n/use-words.tsx';
import type { RowOption } from '#ui/primitives/choice-rows.tsx';
import { type Task, TaskList } from '#ui/primitives/task-list.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

interface TickedListProps {
  readonly title: string;
  readonly options: readonly RowOption<string>[];
  readonly values: ReadonlySet<string>;
}

/** What is ticked, for people who do not tick it themselves. */
export function TickedList({ title, options, values }: TickedListProps): ReactNode {
  const say = useWords('planning');
  const ticked = options.filter((option) => values.has(option.value));
  return (
    <Section title={title}>
      {ticked.length === 0 ? (
        <p className="text-ink-sub">{say.rich('ticked_none')}</p>
      ) : (
        <TaskList tasks={ticked.map((option): Task => ({ id: option.value, title: option.label, state: 'done' }))} />
      )}
    </Section>
  );
}
