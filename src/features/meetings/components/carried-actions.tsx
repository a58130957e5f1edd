import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ActionItem } from '#store/action-items.ts';
import { useLive } from '#store/react.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { mayFinish } from '../closing.model.ts';
import { dueWords, whoWords } from '../entry-words.ts';
import { OutcomeChips } from '../minutes/outcome-chips.tsx';
import type { MeetingSheet } from './use-meeting-sheet.ts';

const few = 5;

/** Neither done nor given up. */
const isOpen = ({ doneOn, outcome }: ActionItem): boolean => doneOn == null && outcome !== 'dropped';

/** What earlier meetings left to do. What is ticked here stays in sight until the page is left. */
export function CarriedActions({ space, sheet }: { readonly space: string; readonly sheet: MeetingSheet }): ReactNode {
  const say = useWords('meetings');
  const common = useWords('common');
  const locale = useLocale();
  const [seen, setSeen] = useState<ReadonlySet<string>>();
  const [isWhole, setIsWhole] = useState(false);
  const found = useLive((store) => store.actionItems.listAllActionItems(space), [space]);
  const carried = found?.filter((action) => action.meetingId !== sheet.meeting.id);
  const open = carried?.filter(isOpen);
  if (open && !seen) setSeen(new Set(open.map((action) => action.id)));
  const shown = carried?.filter((action) => isOpen(action) || seen?.has(action.id)) ?? [];
  if (shown.length === 0) return null;
  const isRuled = shown.some((action) => !mayFinish(action, sheet.view.me));
  return (
    <Section title={say('carried')}>
      <p>{say.rich('carried_lead')}</p>
      <CardList>
        {(isWhole ? shown : shown.slice(0, few)).map((action) => (
          <li key={action.id} className="flex flex-wrap items-center justify-between gap-2 px-4 py-3">
            <span className="flex min-w-40 flex-1 flex-col">
              <span className="text-std-16B-170">{action.what}</span>
              <span>{facts(action)}</span>
            </span>
            {mayFinish(action, sheet.view.me) && <OutcomeChips space={space} action={action} />}
          </li>
        ))}
      </CardList>
      {!isWhole && shown.length > few && (
        <Button kind="text" onClick={() => setIsWhole(true)}>
          {common('show_more')}
        </Button>
      )}
      {isRuled && <p className="text-ink-sub">{say.rich('finish_rule')}</p>}
    </Section>
  );

  function facts(action: ActionItem): string {
    const who = whoWords(action, sheet.names) || say('nobody_yet');
    return [who, dueWords(action, say, locale)].filter(Boolean).join('・');
  }
}
