import { placeInQueue, seatsLeft } from '#domain/event/queue.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import type { KnownEvent } from '../use-event.ts';
import { AnswerTiles } from './answer-tiles.tsx';

/** My own ○ △ ×, with its way to the others, my seat and the places left. */
export function MyAnswer({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('events');
  const { day } = found.known;
  const { mine, answers } = found.answers;
  const left = seatsLeft(day.event.capacity, answers);
  return (
    <Card title={say('answer_question')}>
      <AnswerTiles space={space} day={day} label={say('my_answer')} quietLabel answer={mine} />
      <MySeat found={found} />
      <div className="mt-2 flex flex-wrap gap-x-4">
        {mine && <SyncBadge state={found.stateOf(mine.id)} />}
        {left !== null && <p>{left > 0 ? say('places_left', { count: left }) : say('is_full')}</p>}
      </div>
    </Card>
  );
}

/** What became of a ○ where places are few: nothing is promised before the answer has arrived. */
function MySeat({ found }: { readonly found: KnownEvent }): ReactNode {
  const say = useWords('shifts');
  const { mine, answers } = found.answers;
  if (mine?.answer !== 'yes' || !found.known.day.event.capacity) return null;
  const state = found.stateOf(mine.id);
  if (state === 'local') return null;
  if (state !== 'sent' || !mine.seat) return <p className="mt-3">{say.rich('seat_when_sent')}</p>;
  const place = placeInQueue(answers, mine);
  if (place === null) return <p className="mt-3 font-bold text-sent">{say('seat_in')}</p>;
  return (
    <div className="mt-3">
      <Banner kind="warning" title={say('seat_waiting', { place })} live>
        <p>{say.rich('seat_waiting_after')}</p>
      </Banner>
    </div>
  );
}
