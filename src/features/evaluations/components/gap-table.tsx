import { useWords } from '#i18n/use-words.tsx';
import { Table } from '#ui/primitives/table.tsx';
import type { ReactNode } from 'react';
import { type GapRow, stepsIn } from '../gap-rows.model.ts';
import type { ResultView } from '../result-view.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePrinciple } from '../use-principle.ts';

interface GapTableProps {
  readonly view: Pick<ResultView, 'set' | 'names'>;
  readonly partyId: string;
  readonly rows: readonly GapRow[];
}

/** 自分／相手から／ちがい of one party; on the phone differences are said in steps. */
export function GapTable({ view, partyId, rows }: GapTableProps): ReactNode {
  const say = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const words = useFigureWords(view.set);
  const nameOf = (row: GapRow) => {
    const { mark, name } = principle(row.principle);
    return `${mark} ${name}`;
  };
  return (
    <Table
      caption={say('table_title', { party: view.names.get(partyId) ?? '' })}
      rows={rows}
      rowKey={(row) => row.principle}
      narrow="low"
      columns={[
        { key: 'principle', label: say('col_principle'), cell: nameOf },
        { key: 'self', label: say('col_self'), cell: (row) => words.figure(row.self) },
        {
          key: 'seen',
          label: say('col_seen'),
          cell: (row) => (row.isTogether ? say('together') : words.figure(row.seen)),
        },
        { key: 'gap', label: say('col_gap'), cell: gapCell(view, words.steps) },
      ]}
    />
  );
}

const gapCell =
  (view: GapProps['view'], steps: (row: GapRow) => string) =>
  (row: GapRow): ReactNode => <Gap view={view} row={row} words={steps(row)} />;

interface GapProps {
  readonly view: Pick<ResultView, 'set'>;
  readonly row: GapRow;
  readonly words: string;
}

/** A difference that counts is marked by a sign and words, not by colour alone. */
function Gap({ view, row, words }: GapProps): ReactNode {
  const say = useWords('evaluations');
  const { steps, side } = stepsIn(row, view.set);
  if (!steps) return words;
  return (
    <span className="inline-flex min-w-0 flex-wrap gap-x-2 rounded-4 bg-gap-tint px-2 text-gap">
      <span>▲ {words}</span>
      {side && <span>{say(`gap_${side}`)}</span>}
    </span>
  );
}
