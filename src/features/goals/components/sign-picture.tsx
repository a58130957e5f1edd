import { seriesOf } from '#domain/goal/series.ts';
import { formatFiscalYear, formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { IndicatorView } from '#store/goals.ts';
import type { ProgressLevel, ProgressPoint } from '#ui/charts/progress-chart.tsx';
import { part } from '#ui/part.tsx';
import { type ReactNode, Suspense } from 'react';
import { useValueWords } from '../use-value-words.ts';

const ProgressChart = part(async () => (await import('#ui/charts/progress-chart.tsx')).ProgressChart);

interface SignPictureProps {
  readonly view: IndicatorView;
}

/** How a sign went over time; two places at least make a picture. The table has the same figures. */
export function SignPicture({ view }: SignPictureProps): ReactNode {
  const say = useWords('goals');
  const locale = useLocale();
  const values = useValueWords();
  const { indicator, measurements, progress } = view;
  const isPerYear = indicator.span === 'per_year';
  const points: ProgressPoint[] = isPerYear
    ? progress.years
        .map(({ fiscalYear, value, isOver }) => ({
          id: String(fiscalYear),
          label: locale === 'ja' ? formatFiscalYear(fiscalYear, locale).replace(/^令和/u, 'R') : String(fiscalYear),
          at: fiscalYear,
          value,
          isOpen: !isOver,
        }))
        .toReversed()
    : seriesOf(indicator, measurements).map(({ on, value }, place) => ({
        id: `${place}`,
        label: formatShortDate(on, locale).replace(/\(.*\)$/u, ''),
        at: Date.parse(on),
        value,
      }));
  if (indicator.isInWords || points.length < (isPerYear ? 1 : 2)) return null;
  const levels = (['target', 'baseline'] as const).flatMap((look): ProgressLevel[] => {
    const value = progress[look];
    return value === null
      ? []
      : [{ look, value, label: say(`chart_${look}`, { value: values.number(value, indicator.unit) }) }];
  });
  return (
    // The room is kept while the picture is on its way, so that nothing jumps.
    <div className="min-h-56 print:min-h-0">
      <Suspense fallback={null}>
        <ProgressChart
          title={say('chart_title', { name: indicator.name ?? '' })}
          description={say('chart_text')}
          kind={isPerYear ? 'bars' : 'line'}
          points={points}
          levels={levels}
        />
      </Suspense>
    </div>
  );
}
