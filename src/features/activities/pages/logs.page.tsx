import { fiscalYearOf } from '#domain/basis/local-date.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { LongList } from '#ui/primitives/long-list.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import type { ReactNode } from 'react';
import { LogStretch } from '../components/log-stretch.tsx';

/** The log of a group, the newest first, by fiscal year and month. */
export function LogsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const found = useLive((store) => findLogs(store, space), [space]);
  const action = (
    <LinkButton kind="primary" icon="plus" to={paths.newActivity(space)}>
      {say('record')}
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
            to={paths.newActivity(space)}
            leading="edit"
            title={say('draft_found')}
            meta={say('go_on')}
            status={<SyncBadge state="draft" />}
          />
        </CardList>
      )}
      {found && !found.hasAny && <EmptyState icon="log">{say.rich('empty')}</EmptyState>}
      {found && <LongList name={`logs/${space}`} more={common('show_more')} facts={found.facts} Rows={LogStretch} />}
      {found && (
        <div className="flex flex-col items-start">
          <LinkButton kind="text" icon="print" to={paths.printActivities(space)}>
            {say('print_logs')}
          </LinkButton>
          <LinkButton kind="text" icon="log" to={paths.logTemplates(space)}>
            {say('templates_open')}
          </LinkButton>
          <LinkButton kind="text" icon="trash" to={paths.deletedActivities(space)}>
            {say('see_deleted')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

const findLogs = async (store: Store, space: string) => {
  const view = await store.spaces.findSpace(space);
  const startMonth = view?.fiscalStartMonth ?? 4;
  const [newest, stateOf, drafts] = await Promise.all([
    store.activities.findNewestLog(space),
    store.outbox.rowStates(space),
    store.drafts.listDrafts(`activity.new/${space}`),
  ]);
  return {
    facts: { space, startMonth, stateOf, thisYear: fiscalYearOf(store.today(), startMonth) },
    hasAny: newest !== undefined,
    hasDraft: drafts.length > 0,
  };
};
