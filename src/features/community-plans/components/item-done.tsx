import { type ActivityLog, totalOf } from '#domain/activity/activity-list.ts';
import { yearsOf } from '#domain/plan/community-plan.ts';
import { formatFiscalYear, formatMinutes, formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Button } from '#ui/primitives/button.tsx';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { useDoneWords } from '../use-done-words.ts';
import { type PlanItemView, useDone } from '../use-plan.ts';

/** So many are shown at first: what was done last says most. */
const atFirst = 10;

/** What the group did for an item: this year, and in the years before where the plan has begun earlier. */
export function ItemDone({ view }: { readonly view: PlanItemView }): ReactNode {
  const say = useWords('plans');
  const common = useWords('common');
  const locale = useLocale();
  const doneWords = useDoneWords();
  const { item, plan, startMonth } = view;
  const [year, setYear] = useState(view.year);
  const [isWhole, setIsWhole] = useState(false);
  const logs = useDone(item.spaceId, item.id, year, startMonth);
  const past = yearsOf(plan, item).filter((one) => one < view.year);
  const years = [...past, view.year].toReversed();
  const name = formatFiscalYear(year, locale);
  return (
    <Section title={say('done')}>
      {years.length > 1 && (
        <ChipSet
          label={say('year')}
          options={years.map((one) => ({ value: String(one), label: formatFiscalYear(one, locale) }))}
          value={String(year)}
          onValue={(one) => setYear(Number(one))}
        />
      )}
      {logs?.length === 0 && <EmptyState icon="log">{say.rich('done_none', { year: name })}</EmptyState>}
      {logs && logs.length > 0 && (
        <>
          <p className="text-std-18B-160">{say('done_in', { year: name, done: doneWords(totalOf(logs)) })}</p>
          <CardList label={say('done_in_year', { year: name })}>
            {(isWhole ? logs : logs.slice(0, atFirst)).map((log) => (
              <DoneRow key={log.id} log={log} view={view} />
            ))}
          </CardList>
          {!isWhole && logs.length > atFirst && (
            <Button kind="outline" wide onClick={() => setIsWhole(true)}>
              {common('show_more')}
            </Button>
          )}
        </>
      )}
    </Section>
  );
}

function DoneRow({ log, view }: { readonly log: ActivityLog; readonly view: PlanItemView }): ReactNode {
  const locale = useLocale();
  const state = view.stateOf(log.id);
  return (
    <CardLink
      to={paths.activity(log.spaceId, log.id)}
      leading="log"
      title={log.title}
      meta={
        <>
          {log.on && <span className="block text-ink">{formatShortDate(log.on, locale)}</span>}
          {[log.minutes == null ? '' : formatMinutes(log.minutes, locale), log.place ?? '']
            .filter(Boolean)
            .join(locale === 'ja' ? '・' : ' · ')}
        </>
      }
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
}
