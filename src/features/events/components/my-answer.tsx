import { placesLeft } from '#domain/event/answer-count.ts';
import type { GroupEvent } from '#domain/event/event-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { Answers } from '#store/events.ts';
import type { RowState } from '#store/outbox.ts';
import { Card } from '#ui/primitives/card.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { AnswerTiles } from './answer-tiles.tsx';

interface MyAnswerProps {
  readonly event: GroupEvent;
  readonly answers: Answers;
  readonly stateOf: (id: string) => RowState;
}

/** My own ○ △ ×, with its way to the others and the places left. */
export function MyAnswer({ event, answers, stateOf }: MyAnswerProps): ReactNode {
  const say = useWords('events');
  const left = placesLeft(event.capacity, answers.count);
  const { mine } = answers;
  return (
    <Card title={say('answer_question')}>
      <AnswerTiles space={event.spaceId} eventId={event.id} label={say('my_answer')} quietLabel answer={mine} />
      <div className="mt-2 flex flex-wrap gap-x-4">
        {mine && <SyncBadge state={stateOf(mine.id)} />}
        {left !== null && <p>{left > 0 ? say('places_left', { count: left }) : say('is_full')}</p>}
      </div>
    </Card>
  );
}
