import { groupEvents } from '#domain/event/event-list.ts';
import { addDays } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
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
          <CardList>
            {events.map((event) => (
              <EventRow
                key={event.id}
                event={event}
                to={paths.event(space, event.id)}
                answers={found.counts.get(event.id)}
                state={found.stateOf(event.id)}
              />
            ))}
          </CardList>
        </Section>
      ))}
      {found?.hasMorePast && (
        <Button kind="outline" wide onClick={() => setPastShown(pastShown + pageSize)}>
          {pastShown === 0 ? say('see_past') : common('show_more')}
        </Button>
      )}
      {found && (
        <div>
          <LinkButton kind="text" icon="trash" to={paths.deletedEvents(space)}>
            {say('see_deleted')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

const findEvents = async (store: Store, space: string, pastShown: number) => {
  const today = store.today();
  const [ahead, undated, past, stateOf, drafts] = await Promise.all([
    store.events.listEvents(space, { from: today }),
    store.events.listEvents(space, { from: '', to: '' }),
    store.events.listEvents(space, { from: '0', to: addDays(today, -1) }),
    store.outbox.rowStates(space),
    store.drafts.listDrafts(`event.new/${space}`),
  ]);
  const shown = [...ahead, ...undated, ...past.slice(Math.max(0, past.length - pastShown))];
  const counts = await store.events.listCounts(
    space,
    shown.map((event) => event.id),
  );
  return {
    groups: groupEvents(shown, today),
    counts,
    stateOf,
    isEmpty: ahead.length + undated.length + past.length === 0,
    hasAhead: ahead.length + undated.length > 0,
    hasMorePast: past.length > pastShown,
    hasDraft: drafts.length > 0,
  };
};
