import type { EventDay } from '#domain/event/event-day.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { DayAnswers } from '#store/event-days.ts';
import type { RowState } from '#store/outbox.ts';
import { CardLink } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { EventTime } from './event-time.tsx';

interface EventRowProps {
  readonly space: string;
  readonly day: EventDay;
  readonly answers: DayAnswers | undefined;
  readonly state: RowState;
}

/** One day in a list: date, time, place, my answer, how many come, and whether something has changed. */
export function EventRow({ space, day, answers, state }: EventRowProps): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const locale = useLocale();
  const { event, ref } = day;
  const mine = answers?.mine;
  const coming = answers?.coming ?? 0;
  const isWaiting = mine?.answer === 'yes' && mine.seat === 'waiting';
  return (
    <CardLink
      to={paths.event(space, ref)}
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
          {!event.isCancelled && isWaiting && <Lamp look="bg-waiting-tint text-waiting">{shifts('waiting_lamp')}</Lamp>}
          {!event.isCancelled && !isWaiting && (
            <span className="font-bold">{mine?.answer ? say(`you_${mine.answer}`) : say('answer_open')}</span>
          )}
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
