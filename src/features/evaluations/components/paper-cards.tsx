import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { chosenCards } from '../talk.model.ts';
import { usePrinciple } from '../use-principle.ts';
import { useReasonWords } from '../use-reason-words.ts';

/** The cards: the chosen ones with their record or room for a hand, the others as a list. */
export function PaperCards({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const reason = useReasonWords(view);
  const { result, findings } = view;
  const chosen = chosenCards(result.cards, findings);
  const detailed = chosen.length > 0 ? chosen : result.cards.slice(0, 3).map((card) => card.id);
  const others = result.cards.filter((card) => !detailed.includes(card.id));
  const nameOf = (id: string) => {
    const { mark, name } = principle(id);
    return `${mark} ${name}`;
  };
  if (result.cards.length === 0) return null;
  return (
    <>
      <h2>{say(chosen.length > 0 ? 'print_chosen' : 'print_cards')}</h2>
      {result.cards
        .filter((card) => detailed.includes(card.id))
        .map((card) => (
          <section key={card.id} className="keep-together mb-3">
            <h3>{nameOf(card.principle)}</h3>
            <Reasons card={card} reason={reason} />
            <table>
              <tbody>
                {(['shared', 'differs', 'improve'] as const).map((field) => {
                  const text = findings.get(card.id)?.[field] ?? '';
                  return (
                    <tr key={field}>
                      <th scope="row" className="w-1/3 font-normal!">
                        {say(`finding_${field}`)}
                      </th>
                      <td className="h-14 whitespace-pre-wrap">{text}</td>
                    </tr>
                  );
                })}
              </tbody>
            </table>
          </section>
        ))}
      {others.length > 0 && (
        <ul>
          {others.map((card) => (
            <li key={card.id}>
              {nameOf(card.principle)}
              <Reasons card={card} reason={reason} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ReasonsProps {
  readonly card: ResultView['result']['cards'][number];
  readonly reason: ReturnType<typeof useReasonWords>;
}

/** One line for each reason: no line of a paper begins with a dot. */
const Reasons = ({ card, reason }: ReasonsProps): ReactNode =>
  card.reasons.map(reason).map((text) => <p key={text}>{text}</p>);
