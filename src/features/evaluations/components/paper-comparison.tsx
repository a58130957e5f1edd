import { formatNumber } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { Comparison, ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';
import { useComparisonTitle } from './compare-section.tsx';

/** Against earlier rounds, on paper: words and the difference with one decimal. */
export function PaperComparison({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  if (view.comparisons.length === 0) return null;
  return (
    <>
      <h2>{say('compare')}</h2>
      {view.comparisons.map((comparison) => (
        <OneTable key={comparison.round.id} view={view} comparison={comparison} />
      ))}
    </>
  );
}

function OneTable({ view, comparison }: { readonly view: ResultView; readonly comparison: Comparison }): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const locale = useLocale();
  const principle = usePrinciple(view.set);
  const title = useComparisonTitle(view, comparison);
  return (
    <table className="keep-together mb-3">
      <caption className="text-start font-bold">{title}</caption>
      <thead>
        <tr>
          <th scope="col">{about('col_principle')}</th>
          <th scope="col">{say('compare_now')}</th>
          <th scope="col">{say('compare_difference')}</th>
        </tr>
      </thead>
      <tbody>
        {comparison.changes.map(({ principle: id, word, difference }) => {
          const { mark, name } = principle(id);
          return (
            <tr key={id}>
              <th scope="row" className="w-1/2 font-normal!">
                {mark} {name}
              </th>
              <td>{say(`change_${word}`)}</td>
              <td className="tabular-nums">
                {difference > 0 ? '+' : ''}
                {formatNumber(difference, locale, 1)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
