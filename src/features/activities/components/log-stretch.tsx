import { type ActivityLog, groupLogs, type LogMonth } from '#domain/activity/activity-list.ts';
import { fiscalYearOf, monthOf } from '#domain/basis/local-date.ts';
import { formatFiscalYear, formatMinutes, formatMonth } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { longListsOf } from '#store/long-lists.ts';
import type { RowState } from '#store/outbox.ts';
import { useLive } from '#store/react.tsx';
import type { PageMark } from '#store/read-rows.ts';
import { CardList } from '#ui/primitives/card-link.tsx';
import type { Stretch } from '#ui/primitives/long-list.tsx';
import { type ReactNode, useDeferredValue, useEffect, useEffectEvent } from 'react';
import { LogRow } from './log-row.tsx';

const stretchSize = 30;

const none: readonly ActivityLog[] = [];

interface Facts {
  readonly space: string;
  readonly startMonth: number;
  /** The fiscal year of today: its sums stand below its heading. */
  readonly thisYear: number;
  readonly stateOf: (id: string) => RowState;
}

/** A stretch of the log under its years and months; those that go on from above are not named again. */
export function LogStretch(props: Stretch<PageMark, readonly ActivityLog[], Facts>): ReactNode {
  const { start, until, kept, above, tell, facts } = props;
  const { space, startMonth } = facts;
  const found = useLive(
    (store) =>
      longListsOf(store).listStretch(space, 'activityLog', { before: start, until: until(), limit: stretchSize }),
    [space, start],
  );
  const tellNow = useEffectEvent(tell);
  useEffect(() => {
    if (found) tellNow(found.records, found.next);
  }, [found]);
  // What comes from the disk is drawn in small steps, so that a finger is heard in between.
  const logs = useDeferredValue(found?.records ?? kept ?? none);
  const last = above?.at(-1)?.on;
  const yearAbove = last ? fiscalYearOf(last, startMonth) : null;
  const monthAbove = last ? monthOf(last) : null;
  return groupLogs(logs, startMonth).map(({ fiscalYear, months }, place) => (
    <div key={fiscalYear} className="flex flex-col">
      {fiscalYear !== yearAbove && <YearHeading fiscalYear={fiscalYear} facts={facts} isFirst={!last && place === 0} />}
      {months.map((month) => (
        <MonthOfLogs key={month.month} {...month} facts={facts} goesOn={month.month === monthAbove} />
      ))}
    </div>
  ));
}

interface YearHeadingProps {
  readonly fiscalYear: number;
  readonly facts: Facts;
  /** Nothing stands above it that it has to keep away from. */
  readonly isFirst: boolean;
}

function YearHeading({ fiscalYear, facts, isFirst }: YearHeadingProps): ReactNode {
  const locale = useLocale();
  return (
    <div className={isFirst ? '' : 'pt-8'}>
      <h2 className="text-std-20B-150">{formatFiscalYear(fiscalYear, locale)}</h2>
      {fiscalYear === facts.thisYear && <YearTotal facts={facts} />}
    </div>
  );
}

/** The sums come after the list: a year may be long. */
function YearTotal({ facts }: { readonly facts: Facts }): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  const { space, thisYear, startMonth } = facts;
  const total = useLive(
    (store) => longListsOf(store).sumLogs(space, thisYear, startMonth),
    [space, thisYear, startMonth],
  );
  return (
    <p className="min-h-[1.7em] text-ink-sub">
      {total &&
        say('total', {
          times: say('times', { count: total.count }),
          time: formatMinutes(total.minutes, locale),
          people: common('people', { count: total.people }),
        })}
    </p>
  );
}

interface MonthProps extends LogMonth {
  readonly facts: Facts;
  readonly goesOn: boolean;
}

function MonthOfLogs({ month, logs, facts, goesOn }: MonthProps): ReactNode {
  const locale = useLocale();
  return (
    <div className={`flex flex-col gap-2 ${goesOn ? 'pt-2' : 'pt-3'}`}>
      {!goesOn && <h3 className="text-std-18B-160">{formatMonth(month, locale)}</h3>}
      <CardList label={formatMonth(month, locale)}>
        {logs.map((log) => (
          <LogRow key={log.id} log={log} to={paths.activity(facts.space, log.id)} state={facts.stateOf(log.id)} />
        ))}
      </CardList>
    </div>
  );
}
