import { formatShortDate } from '#i18n/format.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import type { ProjectView } from '../use-project.ts';

/** What was agreed to be done, from reviews and meetings. */
export function ActionsSection({ project }: { readonly project: ProjectView }): ReactNode {
  const say = useWords('projects');
  const open = project.actions.filter((action) => action.doneOn == null);
  const done = project.actions.filter((action) => action.doneOn != null);
  return (
    <Section title={say('actions')}>
      {project.actions.length === 0 && <p className="text-ink-sub">{say.rich('actions_empty')}</p>}
      {open.length > 0 && (
        <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
          {open.map((action) => (
            <li key={action.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
              <ActionText project={project} action={action} />
              <FinishButton space={project.space.id} action={action} />
            </li>
          ))}
        </ul>
      )}
      {done.length > 0 && (
        <Disclosure summary={say('actions_done', { count: done.length })}>
          <ul className="flex flex-col gap-2">
            {done.map((action) => (
              <li key={action.id}>
                <ActionText project={project} action={action} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Section>
  );
}

interface ActionTextProps {
  readonly project: ProjectView;
  readonly action: ActionItem;
}

function ActionText({ project: { members, parties }, action }: ActionTextProps): ReactNode {
  const say = useWords('projects');
  const locale = useLocale();
  const name =
    members.find((member) => member.id === action.ownerId)?.name ??
    parties.find((party) => party.id === action.partyId)?.name;
  const facts = [
    name ? say('action_owner', { name }) : '',
    action.dueOn ? say('action_due', { date: formatShortDate(action.dueOn, locale) }) : '',
  ];
  return (
    <div className="min-w-0 basis-full desktop:flex-1 desktop:basis-0">
      <p className="text-std-16B-170">{action.what}</p>
      <p className="text-ink-sub">{facts.filter(Boolean).join(' · ')}</p>
      {action.doneWhen && <p className="text-ink-sub">{say.rich('action_done_when', { text: action.doneWhen })}</p>}
    </div>
  );
}

function FinishButton({ space, action }: { readonly space: string; readonly action: ActionItem }): ReactNode {
  const say = useWords('projects');
  const store = useStore();
  const finish = async () => {
    const done = await store.actionItems.finishActionItem(space, action.id);
    if (!done.ok) return notify({ text: errorWords(done.error.code).text });
    notify({ text: say('action_finished'), undo: () => void done.value.undo() });
  };
  return (
    <Button
      kind="outline"
      icon="check"
      aria-label={say('action_finish_label', { what: action.what ?? '' })}
      onClick={() => void finish()}
    >
      {say('action_finish')}
    </Button>
  );
}
