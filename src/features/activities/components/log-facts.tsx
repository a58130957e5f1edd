import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { keysOf } from '#domain/records.ts';
import { formatMinutes } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { peopleWords } from '../log-text.model.ts';

interface LogFactsProps {
  readonly log: ActivityLog;
  readonly names: ReadonlyMap<string, string>;
  /** The party whose log it is, in a project. */
  readonly partyName: string | null;
}

/** How long, where, who, how many, by whom. */
export function LogFacts({ log, names, partyName }: LogFactsProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const comma = locale === 'ja' ? '、' : ', ';
  const people = keysOf(log, 'with').flatMap((id) => names.get(id) ?? []);
  const items: SummaryItem[] = [
    { label: say('field_minutes'), value: log.minutes == null ? '' : formatMinutes(log.minutes, locale) },
    { label: say('field_with'), value: people.map((name) => name.replaceAll(' ', '\u00a0')).join(comma) },
    { label: say('fact_people'), value: peopleWords(log, say, locale) },
    { label: say('field_place'), value: log.place ?? '' },
  ];
  if (log.startTime) items.unshift({ label: say('fact_start'), value: log.startTime.replace(/^0/u, '') });
  if (partyName !== null) items.push({ label: say('fact_party'), value: partyName });
  items.push({ label: say('fact_author'), value: names.get(log.authorId ?? '') ?? '' });
  return <SummaryList items={items} />;
}
