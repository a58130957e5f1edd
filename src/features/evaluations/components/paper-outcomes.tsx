import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { useChoiceWords } from '../use-choice-words.ts';
import { useFigureWords } from '../use-figure-words.ts';
import { useItemWords } from '../use-question-words.tsx';

/** What came of the work, on paper; 事後 only. */
export function PaperOutcomes({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const { figure } = useFigureWords(view.set);
  const item = useItemWords(view);
  const choice = useChoiceWords(view);
  const { items, choices } = view.result;
  const outcomes = items.filter((one) => one.principle === null);
  if (outcomes.length === 0 && choices.length === 0) return null;
  return (
    <>
      <h2>{say('outcomes')}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{say('outcome_item')}</th>
            <th scope="col" className="w-2/5">
              {say('outcome_all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map((one) => (
            <tr key={one.itemId}>
              <td>{item(one.itemId)}</td>
              <td className="tabular-nums">{figure(one.joint)}</td>
            </tr>
          ))}
          {choices.map(({ itemId, parties }) => (
            <tr key={itemId}>
              <td>{item(itemId)}</td>
              <td>
                {parties.map((party) => (
                  <p key={party.partyId}>
                    {view.names.get(party.partyId)}: <span className="inline-block">{choice(itemId, party)}</span>
                  </p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
