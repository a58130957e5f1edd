import { groupLogs, type LogYear, totalOf } from '#domain/activity/activity-list.ts';
import { fiscalYearOf } from '#domain/basis/local-date.ts';
import { formatFiscalYear, formatMinutes, formatMonth } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { SearchLink } from '#ui/primitives/search-link.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { LogRow } from '../components/log-row.tsx';

const pageSize = 30;

/** The log of a group, the newest first, by fiscal year and month. */
export function LogsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const [limit, setLimit] = useState(pageSize);
  const found = useLive((store) => findLogs(store, space, limit), [space, limit]);
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
      {found?.years.length === 0 && <EmptyState icon="log">{say.rich('empty')}</EmptyState>}
      {found?.years.map((year) => (
        <YearOfLogs key={year.fiscalYear} year={year} space={space} total={found.total} stateOf={found.stateOf} />
      ))}
      {found?.hasMore && (
        <Button kind="outline" wide onClick={() => setLimit(limit + pageSize)}>
          {common('show_more')}
        </Button>
      )}
      {found && (
        <div>
          <LinkButton kind="text" icon="trash" to={paths.deletedActivities(space)}>
            {say('see_deleted')}
          </LinkButton>
        </div>
      )}
    </Page>
  );
}

interface YearProps {
  readonly year: LogYear;
  readonly space: string;
  readonly total: Total;
  readonly stateOf: (id: string) => RowState;
}

function YearOfLogs({ year, space, total, stateOf }: YearProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  return (
    <section aria-labelledby={`year-${year.fiscalYear}`} className="flex flex-col gap-3">
      <div>
        <h2 id={`year-${year.fiscalYear}`} className="text-std-20B-150">
          {formatFiscalYear(year.fiscalYear, locale)}
        </h2>
        {total.fiscalYear === year.fiscalYear && (
          <p className="text-ink-sub">
            {say('total', {
              times: say('times', { count: total.count }),
              time: formatMinutes(total.minutes, locale),
              people: common('people', { count: total.people }),
            })}
          </p>
        )}
      </div>
      {year.months.map(({ month, logs }) => (
        <div key={month} className="flex flex-col gap-2">
          <h3 className="text-std-18B-160">{formatMonth(month, locale)}</h3>
          <CardList label={formatMonth(month, locale)}>
            {logs.map((log) => (
              <LogRow key={log.id} log={log} to={paths.activity(space, log.id)} state={stateOf(log.id)} />
            ))}
          </CardList>
        </div>
      ))}
    </section>
  );
}

type Total = ReturnType<typeof totalOf> & { readonly fiscalYear: number };

const findLogs = async (store: Store, space: string, limit: number) => {
  const view = await store.spaces.findSpace(space);
  const startMonth = view?.fiscalStartMonth ?? 4;
  const fiscalYear = fiscalYearOf(store.today(), startMonth);
  const [page, ofYear, stateOf, drafts] = await Promise.all([
    store.activities.listLogs(space, { limit }),
    store.activities.listLogsOfYear(space, fiscalYear, startMonth),
    store.outbox.rowStates(space),
    store.drafts.listDrafts(`activity.new/${space}`),
  ]);
  return {
    years: groupLogs(page.records, startMonth),
    hasMore: page.next !== null,
    total: { ...totalOf(ofYear), fiscalYear },
    stateOf,
    hasDraft: drafts.length > 0,
  };
};
