import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { type GapRow, gapRowsOf, stepsIn } from '../gap-rows.model.ts';
import type { ResultView } from '../result-view.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { usePrinciple } from '../use-principle.ts';

/** One table for each party; a difference that counts has a ▲ before it and is bold, so that grey paper shows it too. */
export function PaperTable({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const words = useFigureWords(view.set);
  const gapOf = (row: GapRow) => {
    const difference = row.isTogether ? words.figure(row.gap) : words.difference(row.gap);
    return stepsIn(row, view.set).steps ? <strong>▲ {difference}</strong> : difference;
  };
  return (
    <>
      {view.partyIds.map((partyId) => (
        <table key={partyId} className="keep-together mb-3">
          <caption className="text-start font-bold">{view.names.get(partyId)}</caption>
          <thead>
            <tr>
              {(['col_principle', 'col_self', 'col_seen', 'col_gap'] as const).map((column) => (
                <th key={column} scope="col">
                  {say(column)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {gapRowsOf(view.result, partyId).map((row) => {
              const { mark, name } = principle(row.principle);
              return (
                <tr key={row.principle}>
                  <th scope="row" className="w-1/3 font-normal!">
                    {mark} {name}
                  </th>
                  <td className="tabular-nums">{words.figure(row.self)}</td>
                  <td className="tabular-nums">{row.isTogether ? say('together') : words.figure(row.seen)}</td>
                  <td className="tabular-nums">{gapOf(row)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      ))}
    </>
  );
}
