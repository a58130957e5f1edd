import type { GroupEvent } from '#domain/event/event-list.ts';
import { formatRelativeDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { EventAnswers } from '#store/events.ts';
import { useStore } from '#store/react.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface EventHeadProps {
  readonly event: GroupEvent;
  readonly to: string;
  readonly answers: EventAnswers | null;
}

/** Day, name, time and place of an event: one link. */
export function EventHead({ event, to, answers }: EventHeadProps): ReactNode {
  const events = useWords('events');
  const locale = useLocale();
  const today = useStore().today();
  const from = event.startTime?.replace(/^0/u, '');
  const coming = (answers?.count.yes ?? 0) + (answers?.count.guests ?? 0);
  const facts = [
    event.on ? formatRelativeDate(event.on, today, locale) : '',
    from ? events('from_only', { from }) : '',
    event.place ?? '',
  ].filter(Boolean);
  return (
    <Link
      href={to}
      className="flex min-h-16 flex-wrap items-center gap-3 px-4 py-3 -outline-offset-4! hover:bg-chosen active:bg-key-100"
    >
      {event.on && <DayLeaf date={event.on} />}
      <span className="flex min-w-0 flex-1 basis-28 flex-col gap-1">
        <span className="text-std-18B-160 underline decoration-1 underline-offset-4">{event.title}</span>
        <span className="text-dns-16N-130 text-ink-sub">{facts.join(' ')}</span>
        {coming > 0 && <span className="text-dns-16N-130">{events('coming', { count: coming })}</span>}
        {event.changeNote && (
          <span className="self-start rounded-8 bg-news-tint px-2 text-dns-16N-130 text-news">
            {events('has_news')}
          </span>
        )}
      </span>
      <Icon name="chevron" className="size-5 text-control" />
    </Link>
  );
}
