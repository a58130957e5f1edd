import { formatDate } from '#i18n/format.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { Card } from '#ui/primitives/card.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import type { VersionView } from '../use-agreements.ts';

/** The words of a version, numbered as they are on paper; then points and days. */
export function ClauseList({ version }: { readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const words = useContentWords();
  const { city, record } = version;
  if (city === null) return <p>{say.rich('too_old')}</p>;
  return (
    <>
      <Section title={say('clauses')}>
        <Card>
          <ol className="flex flex-col gap-4">
            {city.clauses.map(({ id, title }, index) => (
              <li key={id}>
                <h3 className="text-std-18B-160">
                  {index + 1}. {words.rich(title)}
                </h3>
                <p className="break-words whitespace-pre-wrap">
                  {record[`clause.${id}`] || <span className="text-ink-sub">{say('clause_empty')}</span>}
                </p>
              </li>
            ))}
          </ol>
        </Card>
      </Section>
      <Points version={version} />
      <Days version={version} />
    </>
  );
}

function Points({ version: { form, record } }: { readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const words = useContentWords();
  if (form === null || form.points.length === 0) return null;
  return (
    <Section title={say('points')}>
      <ul className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
        {form.points.map((point) => {
          const isDone = record[`point.${point.id}`] === true;
          return (
            <li key={point.id} className="flex items-start gap-3 py-3">
              <Icon name={isDone ? 'check' : 'circle'} className="mt-1 size-5" />
              <span className="min-w-0">
                {words.rich(point.words)}
                <span className="block text-dns-16N-130 text-ink-sub">{say(isDone ? 'point_done' : 'point_open')}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

function Days({ version: { record } }: { readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  const written = (date: string | null | undefined) => (date ? formatDate(date, locale) : '');
  const items: SummaryItem[] = [
    { label: say('field_from'), value: written(record.fromOn) },
    { label: say('field_until'), value: written(record.untilOn) },
    { label: say('field_review'), value: written(record.reviewOn) },
  ];
  if (record.changeNote) items.push({ label: say('field_change_note'), value: record.changeNote });
  return (
    <Section title={say('dates')}>
      <SummaryList items={items} />
    </Section>
  );
}
