import type { GroupEvent } from '#domain/event/event-list.ts';
import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { StoreError } from '#store/context.ts';
import type { Answer, AnswerInput, EventAnswers } from '#store/events.ts';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { ChoiceTiles } from '#ui/primitives/choice-tiles.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import type { HomeView } from '../home-view.ts';
import { EventHead } from './event-head.tsx';

/** The next event, with the answers as the page found them. */
export type NextEventFound = NonNullable<HomeView['nextEvent']>;

/** How an answer is given and taken back. */
interface Answering {
  readonly answer: (input: AnswerInput) => Promise<Result<void, StoreError>>;
  readonly withdraw: () => Promise<Result<void, StoreError>>;
}

interface NextEventProps {
  readonly space: string;
  readonly next: NextEventFound | null;
  /** Its page, where that is not the page of an event of its own. */
  readonly to?: string;
  readonly answering?: Answering;
}

/** つぎの予定, with my answer one tap away. */
export function NextEvent({ space, next, to, answering }: NextEventProps): ReactNode {
  const say = useWords('home');
  if (next === null) {
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
      <EventCard
        key={next.event.id}
        space={space}
        event={next.event}
        first={next.answers}
        to={to ?? paths.event(space, next.event.id)}
        answering={answering}
      />
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
  readonly to: string;
  readonly answering: Answering | undefined;
}

/** Reads the answers by itself: a tap is seen at once, whatever else the page has to look up. */
function EventCard({ space, event, first, to, answering }: EventCardProps): ReactNode {
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
      <EventHead event={event} to={to} answers={answers} />
      <div className="flex flex-col gap-2 px-4 pb-4">
        <HomeAnswer event={event} mine={mine} answering={answering} />
        {mine && live && <SyncBadge state={live.stateOf(mine.id)} />}
      </div>
    </div>
  );
}

interface HomeAnswerProps {
  readonly event: GroupEvent;
  readonly mine: Answer | null;
  readonly answering: Answering | undefined;
}

function HomeAnswer({ event, mine, answering }: HomeAnswerProps): ReactNode {
  const events = useWords('events');
  const store = useStore();
  const { spaceId, id } = event;
  const give = answering?.answer ?? ((input: AnswerInput) => store.events.answerRsvp(spaceId, id, input));
  const withdraw = answering?.withdraw ?? (() => store.events.withdrawRsvp(spaceId, id));
  const takeBack = () => (mine?.answer ? give({ answer: mine.answer, guests: mine.guests ?? 0 }) : withdraw());
  const answer = async (chosen: 'yes' | 'maybe' | 'no') => {
    const done = await give({ answer: chosen });
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
