import type { ReactNode } from 'react';
import { useWords } from '#i18n/use-words.tsx';

/** One column: its heading, and how a cell is made of a row. */
export interface Column<Row> {
  readonly key: string;
  readonly label: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers stand at the right with digits under each other. */
  readonly numeric?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** The first column names its row. */
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /**
   * On phones: `stack` makes a small card of each row with a line for each cell, `low` puts short cells beside each other in
   * that card, `scroll` moves sideways (for figures side by side).
   */
  readonly narrow?: 'stack' | 'low' | 'scroll';
  /** The caption is read aloud but not shown, where a heading says the same. */
  readonly quietCaption?: boolean;
}

/** A table that keeps its meaning on a phone, on paper and for the ear. */
export function Table<Row>(props: TableProps<Row>): ReactNode {
  const { caption, narrow = 'stack' } = props;
  const say = useWords('common');
  if (narrow !== 'scroll') return <PlainTable {...props} />;
  return (
    <div role="region" aria-label={say('table_scroll', { caption })} tabIndex={0} className="overflow-x-auto">
      <PlainTable {...props} />
    </div>
  );
}

/** The roles are written out because a table drawn as cards loses them in some browsers. */
function PlainTable<Row>({
  caption,
  columns,
  rows,
  rowKey,
  narrow = 'stack',
  quietCaption = false,
}: TableProps<Row>): ReactNode {
  const [first, ...others] = columns;
  return (
    <table role="table" className={`w-full border-collapse bg-white ${looks[narrow]}`}>
      <caption className={quietCaption ? 'sr-only' : 'pb-2 text-start text-std-16B-170'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column.key}
              role="columnheader"
              scope="col"
              className={`${cell} bg-solid-gray-50 ${narrow === 'scroll' ? 'whitespace-nowrap' : ''} ${side(column)}`}
            >
              {column.label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <tr key={rowKey(row)} role="row">
            {first && (
              <th role="rowheader" scope="row" className={`${cell} min-w-28 text-start`}>
                {first.cell(row)}
              </th>
            )}
            {others.map((column) => (
              <td key={column.key} role="cell" data-label={column.label} className={`${cell} ${side(column)}`}>
                {column.cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const looks = { stack: 'table-stacked', low: 'table-stacked table-low', scroll: '' } as const;

const cell = 'border-1 border-line px-3 py-2 align-top print:px-2 print:py-1';

const side = <Row,>(column: Column<Row>): string => (column.numeric === true ? 'text-end tabular-nums' : 'text-start');
