import type { ActionItem } from '#store/action-items.ts';
import { errorWords } from '#i18n/i18n.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface MyActionItemsProps {
  readonly space: string;
  readonly items: readonly ActionItem[];
  readonly today: string;
}

/** あなたのやること: done with one tap, and back with another. */
export function MyActionItems({ space, items, today }: MyActionItemsProps): ReactNode {
  const say = useWords('home');
  if (items.length === 0) return null;
  return (
    <Section title={say('action_items')}>
      <CardList>
        {items.map((item) => (
          <ActionRow key={item.id} space={space} item={item} today={today} />
        ))}
      </CardList>
    </Section>
  );
}

interface ActionRowProps {
  readonly space: string;
  readonly item: ActionItem;
  readonly today: string;
}

function ActionRow({ space, item, today }: ActionRowProps): ReactNode {
  const say = useWords('home');
  const store = useStore();
  const finish = async () => {
    const done = await store.actionItems.finishActionItem(space, item.id);
    if (done.ok) notify({ text: say('action_finished'), undo: () => void done.value.undo() });
    else notify({ text: errorWords(done.error.code).text });
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3">
      <span className="flex min-w-0 flex-1 basis-48 flex-col gap-1">
        {item.meetingId ? (
          <Link
            href={paths.meeting(space, item.meetingId)}
            className="inline-flex min-h-12 items-center text-action-hover underline underline-offset-4"
          >
            {item.what}
          </Link>
        ) : (
          <span>{item.what}</span>
        )}
        {item.dueOn && <DueWord dueOn={item.dueOn} today={today} />}
      </span>
      <Button
        kind="outline"
        icon="check"
        aria-label={say('action_done_of', { what: item.what ?? '' })}
        onClick={() => void finish()}
      >
        {say('action_done')}
      </Button>
    </li>
  );
}

function DueWord({ dueOn, today }: { readonly dueOn: string; readonly today: string }): ReactNode {
  const say = useWords('home');
  const date = formatShortDate(dueOn, useLocale());
  return dueOn < today ? (
    <span className="self-start rounded-8 bg-waiting-tint px-2 text-dns-16N-130 text-waiting">
      {say('overdue', { date })}
    </span>
  ) : (
    <span className="text-dns-16N-130 text-ink-sub">{say('due', { date })}</span>
  );
}
