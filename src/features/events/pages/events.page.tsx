import { onlyDay } from '#domain/event/event-day.ts';
import { groupDays } from '#domain/event/day-list.ts';
import { formatMonth } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { comingEventsOf } from '#store/coming-events.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { LongList } from '#ui/primitives/long-list.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ComponentProps, type ReactNode, useState } from 'react';
import { ComingStretch } from '../components/coming-stretch.tsx';
import { DayRows } from '../components/day-rows.tsx';

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
      {found && (
        <LongList name={`events/${space}`} more={say('see_further')} facts={found.facts} Rows={ComingStretch} />
      )}
      {found && found.undated.length > 0 && (
        <Section title={say('heading_undated')}>
          <DayRows space={space} days={found.undated} counts={found.counts} stateOf={found.facts.stateOf} />
        </Section>
      )}
      {found && found.past.length > 0 && (
        <Section title={say('heading_past')}>
          {found.past.map(({ month, days }) => (
            <PastMonth
              key={month}
              month={month ?? ''}
              space={space}
              days={days}
              counts={found.counts}
              stateOf={found.facts.stateOf}
            />
          ))}
        </Section>
      )}
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

type PastMonthProps = Omit<ComponentProps<typeof DayRows>, 'label'> & { readonly month: string };

/** The leaves show the day alone, so months are named where there are several. */
function PastMonth({ month, ...rows }: PastMonthProps): ReactNode {
  const name = formatMonth(month, useLocale());
  return (
    <>
      <h3 className="text-std-18B-160">{name}</h3>
      <DayRows {...rows} label={name} />
    </>
  );
}

const findEvents = async (store: Store, space: string, pastShown: number) => {
  const today = store.today();
  const coming = comingEventsOf(store);
  const days = eventDaysOf(store);
  const series = await coming.listSeriesAhead(space);
  const hasAhead = series.length > 0 || (await coming.hasOnceAhead(space));
  const past = await days.listPast(space, pastShown);
  const undated = (await store.events.listEvents(space, { from: '', to: '' })).map(onlyDay);
  const stateOf = await store.outbox.rowStates(space);
  const drafts = await store.drafts.listDrafts(`event.new/${space}`);
  const counts = await days.listCounts(
    space,
    [...undated, ...past.days].map(({ id }) => id),
  );
  return {
    facts: { space, today, series, stateOf },
    undated,
    past: groupDays(past.days.toReversed(), today),
    counts,
    isEmpty: !hasAhead && undated.length + past.days.length === 0 && !past.hasMore,
    hasAhead: hasAhead || undated.length > 0,
    hasMorePast: past.hasMore,
    hasDraft: drafts.length > 0,
  };
};
