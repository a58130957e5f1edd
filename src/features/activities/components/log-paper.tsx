import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { type LedgerEntry, moneyOf } from '#domain/activity/money.ts';
import { keysOf } from '#domain/records.ts';
import { formatNumber, formatPaperDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import { countedWords, peopleWords, timeWords } from '../log-text.model.ts';

interface LogPaperProps {
  readonly log: ActivityLog;
  readonly names: ReadonlyMap<string, string>;
  readonly entries: readonly LedgerEntry[];
  /** Photos, where there are some. */
  readonly photos?: ReactNode;
}

/** What stands on the paper of a log: the facts, the words, the money. */
export function LogPaper({ log, names, entries, photos }: LogPaperProps): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const comma = locale === 'ja' ? '、' : ', ';
  const facts = [
    { label: say('field_on'), value: timeWords(log, say, locale, formatPaperDate) },
    { label: say('field_place'), value: log.place },
    { label: say('fact_people'), value: peopleWords(log, say, locale) },
    {
      label: say('print_people'),
      value: keysOf(log, 'with')
        .flatMap((id) => names.get(id) ?? [])
        .join(comma),
    },
    { label: say('line_counted'), value: countedWords(log) },
    { label: say('field_insurance'), value: log.insurance ? say(`insurance_${log.insurance}`) : '' },
    { label: say('field_good'), value: log.good },
    { label: say('field_trouble'), value: log.trouble },
    { label: say('field_note'), value: log.note },
    { label: say('fact_author'), value: names.get(log.authorId ?? '') },
  ].filter(({ value }) => value);
  return (
    <>
      <dl className="grid grid-cols-1 gap-x-4 gap-y-1 desktop:grid-cols-[10rem_1fr] print:grid-cols-[8rem_1fr]">
        {facts.map(({ label, value }) => (
          <div key={label} className="contents">
            <dt className="font-bold">{label}</dt>
            <dd className="mb-2 whitespace-pre-wrap print:mb-1">{value}</dd>
          </div>
        ))}
      </dl>
      {entries.length > 0 && <Money entries={entries} />}
      {photos}
    </>
  );
}

function Money({ entries }: { readonly entries: readonly LedgerEntry[] }): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const yen = (amount: number | null | undefined) =>
    amount ? say('yen', { amount: formatNumber(amount, locale) }) : '';
  const total = moneyOf(entries);
  return (
    <div className="mt-4">
      <Table
        caption={say('money')}
        rows={entries}
        rowKey={(entry) => entry.id}
        columns={[
          { key: 'what', label: say('col_what'), cell: (entry) => entry.summary },
          { key: 'in', label: say('col_in'), cell: (entry) => yen(entry.moneyIn), numeric: true },
          { key: 'out', label: say('col_out'), cell: (entry) => yen(entry.moneyOut), numeric: true },
        ]}
      />
      <p className="mt-2 flex flex-wrap justify-end gap-x-6 tabular-nums">
        <span>
          {say('money_total_in')} {yen(total.moneyIn) || say('yen', { amount: 0 })}
        </span>
        <span>
          {say('money_total_out')} {yen(total.moneyOut) || say('yen', { amount: 0 })}
        </span>
      </p>
    </div>
  );
}
