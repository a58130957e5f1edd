import type { GroupEvent } from '#domain/event/event-list.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Answer, EventAnswers } from '#store/events.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import type { HomeView } from '../home-view.ts';
import { EventHead } from './event-head.tsx';

/** つぎの予定, with my answer one tap away. */
export function NextEvent({ space, home }: { readonly space: string; readonly home: HomeView }): ReactNode {
  const say = useWords('home');
  const { nextEvent } = home;
  if (nextEvent === null) {
    return (
      <Section title={say('next_event')}>
        <p className="text-ink-sub">{say.rich('no_event')}</p>
        <div>
          <LinkButton kind="outline" icon="plus" to={paths.newEvent(space)}>
            {say('new_event')}
          </LinkButton>
        </div>
      </Section>
    );
  }
  return (
    <Section title={say('next_event')}>
      <EventCard space={space} event={nextEvent.event} first={nextEvent.answers} />
      <div>
        <LinkButton kind="text" to={paths.events(space)}>
          {say('all_events')}
        </LinkButton>
      </div>
    </Section>
  );
}

interface EventCardProps {
  readonly space: string;
  readonly event: GroupEvent;
  /** The answers as the page found them. */
  readonly first: EventAnswers | null;
}

/** Reads the answers by itself: a tap is seen at once, whatever else the page has to look up. */
function EventCard({ space, event, first }: EventCardProps): ReactNode {
  const live = useLive(
    async (store) => {
      const counts = await store.events.listCounts(space, [event.id]);
      return { answers: counts.get(event.id) ?? null, stateOf: await store.outbox.rowStates(space) };
    },
    [space, event.id],
  );
  const answers = live?.answers ?? first;
  const mine = answers?.mine ?? null;
  return (
    <div className="overflow-hidden rounded-12 border-1 border-line bg-white">
      <EventHead event={event} to={paths.event(space, event.id)} answers={answers} />
      <div className="flex flex-col gap-2 px-4 pb-4">
        <HomeAnswer event={event} mine={mine} />
        {mine && live && <SyncBadge state={live.stateOf(mine.id)} />}
      </div>
    </div>
  );
}

function HomeAnswer({ event, mine }: { readonly event: GroupEvent; readonly mine: Answer | null }): ReactNode {
  const events = useWords('events');
  const store = useStore();
  const { spaceId, id } = event;
  const takeBack = () =>
    mine?.answer
      ? store.events.answerRsvp(spaceId, id, { answer: mine.answer, guests: mine.guests ?? 0 })
      : store.events.withdrawRsvp(spaceId, id);
  const answer = async (chosen: 'yes' | 'maybe' | 'no') => {
    const done = await store.events.answerRsvp(spaceId, id, { answer: chosen });
    if (done.ok) notify({ text: events('answer_saved'), undo: () => void takeBack() });
    else notify({ text: errorWords(done.error.code).text });
  };
  return (
    <ChoiceTiles
      label={events('answer_question')}
      columns={3}
      options={[
        { value: 'yes', label: events('answer_yes'), icon: 'circle' },
        { value: 'maybe', label: events('answer_maybe'), icon: 'triangle' },
        { value: 'no', label: events('answer_no'), icon: 'cross' },
      ]}
      value={mine?.answer ?? undefined}
      onValue={(chosen) => void answer(chosen)}
    />
  );
}
