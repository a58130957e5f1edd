import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';

interface ImprovementListProps {
  readonly view: ResultView;
  readonly actions: readonly ActionItem[];
}

/** やること that came out of the talk. */
export function ImprovementList({ view, actions }: ImprovementListProps): ReactNode {
  const say = useWords('evaluations');
  const locale = useLocale();
  if (actions.length === 0) return <p className="text-ink-sub">{say.rich('actions_none')}</p>;
  return (
    <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
      {actions.map((action) => {
        const name =
          view.members.find((member) => member.id === action.ownerId)?.name ?? view.names.get(action.partyId ?? '');
        const facts = [
          name ? say('action_owner', { name }) : '',
          action.dueOn ? say('action_due', { date: formatShortDate(action.dueOn, locale) }) : '',
        ];
        return (
          <li key={action.id} className="py-3">
            <p className="text-std-16B-170">{action.what}</p>
            <p className="text-ink-sub">{facts.filter(Boolean).join(' · ')}</p>
            {action.doneWhen && (
              <p className="text-ink-sub">{say.rich('action_done_when', { text: action.doneWhen })}</p>
            )}
            {action.doneOn != null && (
              <p className="flex items-center gap-1">
                <Icon name="check" className="size-5" />
                {say.rich('action_done')}
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
