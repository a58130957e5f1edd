import type { GroupEvent } from '#domain/event/event-list.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { EventAnswers } from '#store/events.ts';
import type { RowState } from '#store/outbox.ts';
import { CardLink } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { EventTime } from './event-time.tsx';

interface EventRowProps {
  readonly event: GroupEvent;
  readonly to: string;
  readonly answers: EventAnswers | undefined;
  readonly state: RowState;
}

/** One event in a list: day, time, place, my answer, how many come, and whether something has changed. */
export function EventRow({ event, to, answers, state }: EventRowProps): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const mine = answers?.mine?.answer;
  const coming = (answers?.count.yes ?? 0) + (answers?.count.guests ?? 0);
  return (
    <CardLink
      to={to}
      leading={event.on ? <DayLeaf date={event.on} /> : 'calendar'}
      title={event.title}
      meta={
        <>
          {event.on && <span className="sr-only">{formatDate(event.on, locale)} </span>}
          <EventTime event={event} /> {event.place}
        </>
      }
      status={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1 text-dns-16N-130">
          {event.isCancelled && <Lamp look="bg-refused-tint text-refused">{say('cancelled')}</Lamp>}
          {!event.isCancelled && event.changeNote && <Lamp look="bg-news-tint text-news">{say('has_news')}</Lamp>}
          {!event.isCancelled && <span className="font-bold">{mine ? say(`you_${mine}`) : say('answer_open')}</span>}
          {!event.isCancelled && coming > 0 && <span>{say('coming', { count: coming })}</span>}
          {state !== 'sent' && <SyncBadge state={state} />}
        </span>
      }
    />
  );
}

function Lamp({ look, children }: { readonly look: string; readonly children: ReactNode }): ReactNode {
  return <span className={`rounded-8 px-2 py-0.5 ${look}`}>{children}</span>;
}
