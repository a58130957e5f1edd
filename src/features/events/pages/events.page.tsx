import { type EventDay, onlyDay } from '#domain/event/event-day.ts';
import { type EventGroup, groupByMonth, groupEvents } from '#domain/event/event-list.ts';
import { addDays, formatMonth } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { eventDaysOf } from '#store/event-days.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { EventRow } from '../components/event-row.tsx';

const pageSize = 20;

/** What lies ahead, the next first; what is over behind a button. */
export function EventsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const [pastShown, setPastShown] = useState(0);
  const found = useLive((store) => findEvents(store, space, pastShown), [space, pastShown]);
  const action = (
    <LinkButton kind="primary" icon="plus" to={paths.newEvent(space)}>
      {say('new')}
    </LinkButton>
  );
  return (
    <Page
      title={say('title')}
      beside={<SearchLink to={paths.search(space)}>{say('search')}</SearchLink>}
      action={action}
    >
      {found?.hasDraft && (
        <CardList label={say('draft_found')}>
          <CardLink
            to={paths.newEvent(space)}
            leading="edit"
            title={say('draft_found')}
            meta={say('go_on')}
            status={<SyncBadge state="draft" />}
          />
        </CardList>
      )}
      {found?.isEmpty && <EmptyState icon="calendar">{say.rich('empty')}</EmptyState>}
      {found && !found.isEmpty && !found.hasAhead && <p>{say.rich('nothing_ahead')}</p>}
      {found?.groups.map(({ heading, events }) => (
        <Section key={heading} title={say(`heading_${heading}`)}>
          {heading === 'later' || heading === 'past' ? (
            groupByMonth(events).map((month) => <Month key={month.month} space={space} found={found} {...month} />)
          ) : (
            <Days space={space} found={found} events={events} />
          )}
        </Section>
      ))}
      {found?.hasMorePast && (
        <Button kind="outline" wide onClick={() => setPastShown(pastShown + pageSize)}>
          {pastShown === 0 ? say('see_past') : common('show_more')}
        </Button>
      )}
      {found && (
        <div className="flex flex-wrap gap-x-4">
          <LinkButton kind="text" icon="calendar" to={paths.calendar(space)}>
            {say('see_calendar')}
          </LinkButton>
          <LinkButton kind="text" icon="trash" to={paths.deletedEvents(space)}>
            {say('see_deleted')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

interface DaysProps {
  readonly space: string;
  readonly found: Awaited<ReturnType<typeof findEvents>>;
  readonly events: EventGroup['events'];
  /** Where no heading names the list. */
  readonly label?: string;
}

function Days({ space, found, events, label }: DaysProps): ReactNode {
  return (
    <CardList {...(label === undefined ? {} : { label })}>
      {events
        .flatMap(({ id }) => found.days.get(id) ?? [])
        .map((day) => (
          <EventRow
            key={day.id}
            space={space}
            day={day}
            answers={found.counts.get(day.id)}
            state={found.stateOf(day.eventId)}
          />
        ))}
    </CardList>
  );
}

/** The leaves show the day alone, so months are named where there are several. */
function Month({ month, ...days }: DaysProps & { readonly month: string }): ReactNode {
  const name = formatMonth(month, useLocale());
  return (
    <>
      <h3 className="text-std-18B-160">{name}</h3>
      <Days {...days} label={name} />
    </>
  );
}

/** So far ahead every day of a series is shown; what takes place once is shown however far it lies. */
const shownDays = 92;

/** Yearly events come once in this time at least. */
const farDays = 1_500;

const findEvents = async (store: Store, space: string, pastShown: number) => {
  const today = store.today();
  const days = eventDaysOf(store);
  const coming = await days.listDays(space, { from: today, to: addDays(today, farDays) });
  const past = await days.listPast(space, pastShown);
  const undated = await store.events.listEvents(space, { from: '', to: '' });
  const stateOf = await store.outbox.rowStates(space);
  const drafts = await store.drafts.listDrafts(`event.new/${space}`);
  const ahead = withoutFarDays(coming, addDays(today, shownDays));
  const shown = [...ahead, ...undated.map(onlyDay), ...past.days];
  const counts = await days.listCounts(
    space,
    shown.map(({ id }) => id),
  );
  return {
    groups: groupEvents(
      shown.map(({ event }) => event),
      today,
    ),
    days: new Map(shown.map((day) => [day.id, day])),
    counts,
    stateOf,
    isEmpty: ahead.length + undated.length + past.days.length === 0 && !past.hasMore,
    hasAhead: ahead.length + undated.length > 0,
    hasMorePast: past.hasMore,
    hasDraft: drafts.length > 0,
  };
};

/** Of a series the days near by, or the next one when it is far. */
const withoutFarDays = (days: readonly EventDay[], last: string): readonly EventDay[] => {
  const seen = new Set<string>();
  return days.filter(({ eventId, givenOn, event }) => {
    const isShown = givenOn === null || (event.on ?? '') <= last || !seen.has(eventId);
    seen.add(eventId);
    return isShown;
  });
};
