import { formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useContentWords } from '#i18n/use-content-words.tsx';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { useStore } from '#store/react.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';
import type { AgreementsView, VersionView } from '../use-agreements.ts';
import { PaperAnswers, SignatureTable } from './paper-signatures.tsx';

interface AgreementPaperProps {
  readonly view: AgreementsView;
  readonly version: VersionView;
  readonly large: boolean;
}

/** The agreement as it is signed by hand: parties, numbered clauses, points, days, lines for a name. */
export function AgreementPaper({ view, version, large }: AgreementPaperProps): ReactNode {
  const say = useWords('agreements');
  const words = useContentWords();
  const locale = useLocale();
  const { record, city, number, standing } = version;
  const made = formatPaperDate(localDateOf(useStore().now()), locale);
  const laidOn = record.laidAt == null ? '' : formatPaperDate(localDateOf(record.laidAt), locale);
  const names = version.partyIds.flatMap((id) => view.parties.find((party) => party.id === id)?.name ?? []);
  return (
    <PrintSheet
      title={record.title ?? ''}
      space={view.space.name}
      version={`${say('version', { number })}　${say(`state_${standing.state}`)}　${say('paper_made', { date: made })}`}
      date={laidOn === '' ? '' : say('laid_on', { date: laidOn })}
      large={large}
    >
      <h3>{say('paper_parties')}</h3>
      <ul>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
      {city?.clauses.map(({ id, title }, index) => (
        <section key={id}>
          <h3>
            {index + 1}. {words(title)}
          </h3>
          <p className="break-words whitespace-pre-wrap">{record[`clause.${id}`] || say('clause_empty')}</p>
        </section>
      ))}
      <PaperPoints version={version} />
      <PaperDays version={version} />
      <div className="keep-together">
        <h3>{say('paper_sign')}</h3>
        <p>{say('no_claim')}</p>
        <SignatureTable view={view} version={version} />
      </div>
      <PaperAnswers view={view} version={version} />
    </PrintSheet>
  );
}

function PaperPoints({ version: { form, record } }: { readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const words = useContentWords();
  if (form === null || form.points.length === 0) return null;
  return (
    <section>
      <h3>{say('paper_points')}</h3>
      <ul className="list-none! ps-0!">
        {form.points.map(({ id, words: point }) => (
          <li key={id}>
            {record[`point.${id}`] === true ? '☑' : '☐'} {words(point)}
            <span className="sr-only">{say(record[`point.${id}`] === true ? 'point_done' : 'point_open')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function PaperDays({ version: { record } }: { readonly version: VersionView }): ReactNode {
  const say = useWords('agreements');
  const locale = useLocale();
  const days = (['from', 'until', 'review'] as const).map((name) => ({
    label: say(`field_${name}`),
    date: record[`${name}On`],
  }));
  return (
    <section className="keep-together">
      <h3>{say('paper_dates')}</h3>
      <dl className="border-b-1 border-control">
        {days.map(({ label, date }) => (
          <div key={label} className="flex flex-wrap gap-x-4 border-t-1 border-control py-1">
            <dt className="w-[8em] font-bold">{label}</dt>
            <dd>{date ? formatPaperDate(date, locale) : say('paper_date_blank')}</dd>
          </div>
        ))}
        {record.changeNote && (
          <div className="flex flex-wrap gap-x-4 border-t-1 border-control py-1">
            <dt className="w-[8em] font-bold">{say('paper_change_note')}</dt>
            <dd className="min-w-0 flex-1">{record.changeNote}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}
