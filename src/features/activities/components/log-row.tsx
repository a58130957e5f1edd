import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { formatDate, formatMinutes } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { RowState } from '#store/outbox.ts';
import { CardLink } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { memo, type ReactNode } from 'react';

interface LogRowProps {
  readonly log: ActivityLog;
  readonly to: string;
  readonly state: RowState;
}

/**
 * One log in a list: day, work, length and people; where it is on its way as long as it has not arrived. It is drawn again only
 * when it changes, for lists are long.
 */
export const LogRow = memo(function LogRow({ log, to, state }: LogRowProps): ReactNode {
  const common = useWords('common');
  const locale = useLocale();
  const people = (log.adults ?? 0) + (log.children ?? 0) + (log.outsiders ?? 0);
  const facts = [
    log.minutes == null ? '' : formatMinutes(log.minutes, locale),
    people > 0 ? common('people', { count: people }) : '',
    log.place ?? '',
  ].filter(Boolean);
  return (
    <CardLink
      to={to}
      leading={log.on ? <DayLeaf date={log.on} /> : 'log'}
      title={log.title}
      meta={
        <>
          {log.on && <span className="sr-only">{formatDate(log.on, locale)} </span>}
          {facts.join(locale === 'ja' ? '・' : ' · ')}
        </>
      }
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
});
