import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { dayLogsOf } from '#store/day-logs.ts';
import { dayWritingOf } from '#store/day-writing.ts';
import { useStore } from '#store/react.tsx';
import { PhotoSlot } from '#ui/photo-slot.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { AnswerForOthers } from '../components/answer-for-others.tsx';
import { EventFacts } from '../components/event-facts.tsx';
import { EventFrame } from '../components/event-frame.tsx';
import { EventLinks } from '../components/event-links.tsx';
import { EventNotices } from '../components/event-notices.tsx';
import { JobsPart, LogsPart, ProjectPart, SeriesPart, ToldPart } from '../components/event-parts.tsx';
import { EverybodysAnswers } from '../components/everybodys-answers.tsx';
import { MyAnswer } from '../components/my-answer.tsx';
import type { KnownEvent } from '../use-event.ts';

interface EventPageProps {
  readonly space: string;
  readonly id: string;
}

/** One event: my answer, what one has to know on the way, who comes. */
export function EventPage({ space, id }: EventPageProps): ReactNode {
  return (
    <EventFrame space={space} id={id} title="" alsoDeleted>
      {(found) => <EventView space={space} found={found} />}
    </EventFrame>
  );
}

function EventView({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const { known, today } = found;
  const { day, source, isDeleted } = known;
  const { event } = day;
  useSeen(space, found);
  const isOpen = !isDeleted && !event.isCancelled && (event.endOn ?? event.on ?? today) >= today;
  const isToday = (event.on ?? '') <= today && today <= (event.endOn ?? event.on ?? '');
  const isReceiving = isOpen && isToday && found.mayChange;
  return (
    <Page
      title={event.title ?? ''}
      lead={event.on ? formatDate(event.on, locale) : undefined}
      back={paths.events(space)}
      action={
        isReceiving && (
          <LinkButton kind="primary" icon="check" to={paths.eventReception(space, day.ref)}>
            {say('open_reception')}
          </LinkButton>
        )
      }
    >
      <EventNotices space={space} found={found} />
      {!isDeleted && <SyncBadge state={found.stateOf(source.id)} />}
      {isOpen && <MyAnswer space={space} found={found} />}
      {!isDeleted && <ToldPart space={space} found={found} />}
      <EventFacts event={event} />
      {!isDeleted && <JobsPart space={space} found={found} />}
      {!isDeleted && <EverybodysAnswers answers={found.answers} names={found.names} />}
      {isOpen && found.me.isLeader && <AnswerForOthers space={space} found={found} />}
      {!isDeleted && <LogsPart space={space} found={found} />}
      {!isDeleted && <DayPhotos space={space} found={found} />}
      {!isDeleted && <SeriesPart space={space} found={found} />}
      {!isDeleted && <ProjectPart found={found} />}
      {!isDeleted && <EventLinks space={space} found={found} isReceiving={isReceiving} />}
      <HistoryLink to={paths.history(space, source.id)} />
    </Page>
  );
}

/** Photos of this day; of a series also those that were put to all of it. */
function DayPhotos({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const store = useStore();
  const { day, source } = found.known;
  const prepare = () => dayLogsOf(store).bringIntoBeing(space, day);
  return (
    <>
      <PhotoSlot space={space} about={day.id} mayAdd prepare={prepare} />
      {day.id !== source.id && <PhotoSlot space={space} about={source.id} mayAdd={false} />}
    </>
  );
}

/** Whoever answered and opens the page after a change has seen it: that is noted once, without a word. */
function useSeen(space: string, { known, answers, told, me }: KnownEvent): void {
  const store = useStore();
  const { changedIn, event } = known.day;
  const seenAt = told.get(me.id)?.at ?? 0;
  const isNews = answers.mine !== null && event.changedAt != null && seenAt < event.changedAt && !known.isDeleted;
  const note = useEffectEvent(() => void dayWritingOf(store).noteTold(space, changedIn));
  useEffect(() => {
    if (isNews) note();
  }, [isNews]);
}
