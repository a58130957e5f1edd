import { useContentWords } from '#i18n/use-content-words.tsx';
import { useWords } from '#i18n/use-words.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { wordsOfReason } from '../talk.model.ts';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';

interface DeckProps {
  readonly view: ResultView;
  readonly large: boolean;
}

/** Four cards on a sheet: strengths and every card of the result, with dotted lines for the scissors. */
export function Deck({ view, large }: DeckProps): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const words = useContentWords();
  const principle = usePrinciple(view.set);
  const title = useRoundTitle(view.round);
  const { result, set } = view;
  return (
    <PrintSheet title={say('deck_head')} space={view.space.name} version={title} date={say('poster_cut')} large={large}>
      <div className="grid grid-cols-1 gap-2 desktop:grid-cols-2 print:grid-cols-2">
        {result.strengths.map((id) => (
          <OneCard key={`good ${id}`} kind={say('deck_good')} name={`${principle(id).mark} ${principle(id).name}`}>
            <p>{principle(id).words && words.rich(principle(id).words?.meaning ?? { ja: '', en: '' })}</p>
            <p>{say.rich('deck_good_text')}</p>
          </OneCard>
        ))}
        {result.cards.map((card) => {
          const [first] = card.reasons;
          const { mark, name } = principle(card.principle);
          return (
            <OneCard key={card.id} kind={say('board_card')} name={`${mark} ${name}`}>
              {first && <p>{about.rich(`prompt_${wordsOfReason(first, set).key}`)}</p>}
              <ol>
                {(['ask_fact', 'ask_feeling', 'ask_next'] as const).map((ask) => (
                  <li key={ask}>{say(ask)}</li>
                ))}
              </ol>
            </OneCard>
          );
        })}
      </div>
    </PrintSheet>
  );
}

interface OneCardProps {
  readonly kind: string;
  readonly name: string;
  readonly children: ReactNode;
}

/** A quarter of the sheet. */
function OneCard({ kind, name, children }: OneCardProps): ReactNode {
  return (
    <section className="keep-together flex min-h-64 flex-col gap-2 border-2 border-dashed border-control p-4 text-[1.15em] print:min-h-[105mm]">
      <p className="text-ink-sub">{kind}</p>
      <h3 className="my-0! text-[1.6em]! leading-snug font-bold">{name}</h3>
      {children}
    </section>
  );
}
