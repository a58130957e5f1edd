import { formatDate, formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { IndicatorView, Measurement } from '#store/goals.ts';
import { type Column, Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { Desk } from '../use-desk.ts';
import { useValueWords } from '../use-value-words.ts';

interface MeasurementTableProps {
  readonly desk: Desk;
  readonly view: IndicatorView;
  /** The address of the goal. */
  readonly here: string;
}

/** Everything that was found out, newest first; the day leads to putting it right. Years have a table of their sums. */
export function MeasurementTable({ desk, view, here }: MeasurementTableProps): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const values = useValueWords();
  const { indicator, measurements } = view;
  const mayChange = (one: Measurement) =>
    desk.space.state !== 'closed' && (one.authorId === desk.space.me.memberId || desk.space.me.isLeader);
  const day: Column<Measurement> = {
    key: 'day',
    label: say('col_day'),
    cell: (one) => {
      const date = one.on ? formatDate(one.on, locale) : '';
      if (!mayChange(one)) return date;
      return (
        <Link
          href={`${here}?measure=${indicator.id}&of=${one.id}`}
          className="inline-flex min-h-12 items-center text-action-hover underline underline-offset-4"
          aria-label={say('change_of', { date })}
        >
          {date}
        </Link>
      );
    },
  };
  const value: Column<Measurement> = {
    key: 'value',
    label: say('col_value'),
    numeric: true,
    cell: (one) => (one.value === '—' ? say('value_unknown') : values.stored(one.value, indicator)),
  };
  const rest: readonly Column<Measurement>[] = [
    { key: 'note', label: say('col_note'), cell: (one) => one.note ?? '' },
    { key: 'by', label: say('col_by'), cell: (one) => desk.names.get(one.authorId ?? '') ?? '' },
  ];
  return (
    <>
      <YearTable view={view} />
      <Table
        caption={say(indicator.isInWords ? 'measurements_words' : 'measurements')}
        columns={indicator.isInWords ? [day, ...rest] : [day, value, ...rest]}
        rows={measurements.toReversed()}
        rowKey={(one) => one.id}
      />
    </>
  );
}

function YearTable({ view: { indicator, progress } }: { readonly view: IndicatorView }): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const values = useValueWords();
  if (progress.years.length === 0) return null;
  return (
    <Table
      caption={say('span_per_year')}
      narrow="low"
      columns={[
        {
          key: 'year',
          label: say('col_year'),
          cell: ({ fiscalYear, isOver }) => {
            const year = formatFiscalYear(fiscalYear, locale);
            return isOver ? year : say('year_running', { year });
          },
        },
        {
          key: 'value',
          label: say('col_value'),
          numeric: true,
          cell: ({ value, isAtLeast }) => {
            const shown = values.number(value, indicator.unit);
            return isAtLeast ? say('at_least', { value: shown }) : shown;
          },
        },
      ]}
      rows={progress.years}
      rowKey={({ fiscalYear }) => String(fiscalYear)}
    />
  );
}
