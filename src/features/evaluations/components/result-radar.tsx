import { part } from '#ui/part.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { type ReactNode, Suspense } from 'react';
import { drawn, type GapRow } from '../gap-rows.model.ts';
import type { ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';

const RadarChart = part(async () => (await import('#ui/charts/radar-chart.tsx')).RadarChart);

interface ResultRadarProps {
  readonly view: ResultView;
  readonly partyId: string;
  readonly rows: readonly GapRow[];
  /** On paper the table under the picture names the signs, and no room is kept for what comes later. */
  readonly isPaper?: boolean;
}

/** 自分 and 相手から over each other: an overview; the table beside it has the same figures. */
export function ResultRadar({ view, partyId, rows, isPaper = false }: ResultRadarProps): ReactNode {
  const say = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const party = view.names.get(partyId) ?? '';
  return (
    // The room is kept while the picture is on its way, so that nothing jumps.
    <div className={isPaper ? '[&_ul]:list-none! [&_ul]:ps-0! [&_ul:last-child]:hidden' : 'min-h-80'}>
      <Suspense fallback={null}>
        <RadarChart
          title={say('radar_title', { party })}
          description={say('radar_text')}
          axes={rows.map((row) => {
            const { mark, name } = principle(row.principle);
            return { id: row.principle, mark, label: name };
          })}
          lines={(['self', 'seen'] as const).map((side) => ({
            id: side,
            label: say(`line_${side}`),
            values: rows.map((row) => drawn(row[side])),
          }))}
        />
      </Suspense>
    </div>
  );
}
