import type { GroupEvent } from '#domain/event/event-list.ts';
import { walkInsOf } from '#domain/event/walk-ins.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { PhotoSlot } from '#ui/photo-slot.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { AnswerForOthers } from '../components/answer-for-others.tsx';
import { EventFacts } from '../components/event-facts.tsx';
import { EverybodysAnswers } from '../components/everybodys-answers.tsx';
import { MissingEvent } from '../components/missing-event.tsx';
import { MyAnswer } from '../components/my-answer.tsx';
import { tellRefusal } from '../tell-refusal.ts';
import { type FoundEvent, useEvent } from '../use-event.ts';

interface EventPageProps {
  readonly space: string;
  readonly id: string;
}

/** One event: my answer, what one has to know on the way, who comes. */
export function EventPage({ space, id }: EventPageProps): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const found = useEvent(space, id);
  if (found === undefined) {
    return (
      <Page title={say('title')} back={paths.events(space)}>
        {null}
      </Page>
    );
  }
  const { event, isDeleted, today } = found;
  if (!event) return <MissingEvent space={space} />;
  const isOpen = !isDeleted && !event.isCancelled && (event.on ?? today) >= today;
  const isReceiving = isOpen && event.on === today && found.mayChange;
  return (
    <Page
      title={event.title ?? ''}
      lead={event.on ? formatDate(event.on, locale) : undefined}
      back={paths.events(space)}
      action={
        isReceiving && (
          <LinkButton kind="primary" icon="check" to={paths.eventReception(space, id)}>
            {say('open_reception')}
          </LinkButton>
        )
      }
    >
      <EventNotices event={event} isDeleted={isDeleted} mayChange={found.mayChange} />
      {!isDeleted && <SyncBadge state={found.stateOf(id)} />}
      {isOpen && <MyAnswer event={event} answers={found.answers} stateOf={found.stateOf} />}
      <EventFacts event={event} />
      {!isDeleted && <EverybodysAnswers answers={found.answers} names={found.names} />}
      {!isDeleted && <PhotoSlot space={space} about={id} mayAdd />}
      {isOpen && found.me.isLeader && <AnswerForOthers space={space} eventId={id} found={found} />}
      {!isDeleted && <EventLinks space={space} event={event} found={found} isReceiving={isReceiving} />}
      <HistoryLink to={paths.history(space, id)} />
    </Page>
  );
}

interface EventNoticesProps {
  readonly event: GroupEvent;
  readonly isDeleted: boolean;
  readonly mayChange: boolean;
}

/** Cancelled, changed, deleted: on top, before anything else. */
function EventNotices({ event, isDeleted, mayChange }: EventNoticesProps): ReactNode {
  const say = useWords('events');
  const store = useStore();
  const { spaceId, id, changeNote } = event;
  const restore = async () => {
    if (await tellRefusal(store.events.restoreEvent(spaceId, id))) notify({ text: say('restored') });
  };
  const reopen = async () => {
    if (await tellRefusal(store.events.reopenEvent(spaceId, id))) notify({ text: say('reopened') });
  };
  if (isDeleted) {
    const action = mayChange && <Button onClick={() => void restore()}>{say('restore')}</Button>;
    return <Banner kind="warning" title={say('is_deleted')} actions={action} />;
  }
  if (event.isCancelled) {
    const action = mayChange && (
      <Button kind="outline" onClick={() => void reopen()}>
        {say('reopen')}
      </Button>
    );
    return (
      <Banner kind="error" title={say('is_cancelled')} actions={action}>
        {changeNote && <p className="whitespace-pre-wrap">{changeNote}</p>}
      </Banner>
    );
  }
  if (!changeNote) return null;
  return (
    <Banner kind="info" title={say('news')}>
      <p className="whitespace-pre-wrap">{changeNote}</p>
    </Banner>
  );
}

interface EventLinksProps {
  readonly space: string;
  readonly event: GroupEvent;
  readonly found: FoundEvent;
  readonly isReceiving: boolean;
}

function EventLinks({ space, event, found, isReceiving }: EventLinksProps): ReactNode {
  const say = useWords('events');
  const hasComeIn = found.present.size + walkInsOf(event) > 0;
  return (
    <div className="flex flex-col gap-3">
      {!isReceiving && !event.isCancelled && (
        <LinkButton kind="outline" icon="people" wide to={paths.eventReception(space, event.id)}>
          {hasComeIn ? say('see_reception') : say('open_reception')}
        </LinkButton>
      )}
      {found.mayChange && (
        <LinkButton kind="outline" icon="edit" wide to={paths.editEvent(space, event.id)}>
          {say('edit_this')}
        </LinkButton>
      )}
    </div>
  );
}
