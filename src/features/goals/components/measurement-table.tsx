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
  const values = useValueWords();
  const { indicator, measurements } = view;
  const dayOf = (one: Measurement) => dayCell({ desk, one, to: `${here}?measure=${indicator.id}&of=${one.id}` });
  const day: Column<Measurement> = { key: 'day', label: say('col_day'), cell: dayOf };
  const value: Column<Measurement> = {
    key: 'value',
    label: say('col_value'),
    numeric: true,
    cell: (one) => (one.value === '—' ? say('value_unknown') : values.stored(one.value, indicator)),
  };
  const hasNotes = measurements.some(({ note }) => note);
  const rest: readonly Column<Measurement>[] = [
    ...(hasNotes ? [{ key: 'note', label: say('col_note'), cell: (one: Measurement) => one.note ?? '' }] : []),
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

const dayCell = (props: DayProps): ReactNode => <Day {...props} />;

interface DayProps {
  readonly desk: Desk;
  readonly one: Measurement;
  readonly to: string;
}

/** The day; for whoever may put the result right it leads there. */
function Day({ desk, one, to }: DayProps): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const date = one.on ? formatDate(one.on, locale) : '';
  const { state, me } = desk.space;
  if (state === 'closed' || (one.authorId !== me.memberId && !me.isLeader)) return date;
  return (
    <Link
      href={to}
      className="inline-flex min-h-12 items-center text-action-hover underline underline-offset-4"
      aria-label={say('change_of', { date })}
    >
      {date}
    </Link>
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
