import { useWords } from '#i18n/use-words.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';
import type { ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { slidesOf } from './board-slides.model.ts';

interface PosterProps {
  readonly view: ResultView;
  readonly large: boolean;
}

/** One A4 sheet for the table: strengths, at most three cards with their questions, and room for hands. */
export function Poster({ view, large }: PosterProps): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const title = useRoundTitle(view.round);
  const slides = slidesOf(view.result, view.findings, view.set);
  const cards = slides.flatMap((slide) => (slide.kind === 'card' ? [slide] : []));
  const room = `h-28 ${rooms[large ? 'large' : 'normal'][Math.max(0, cards.length - 1)] ?? ''}`;
  const nameOf = (id: string) => `${principle(id).mark} ${principle(id).name}`;
  return (
    <PrintSheet title={say('poster_head')} space={view.space.name} version={title} large={large}>
      <h2>{about('strengths')}</h2>
      {view.result.strengths.length === 0 ? (
        <p>{about.rich('strengths_none')}</p>
      ) : (
        <p className="text-[1.5em] font-bold">{view.result.strengths.map(nameOf).join('　')}</p>
      )}
      <div className="write-here" />
      {cards.map((card) => (
        <section key={card.principle} className="keep-together">
          <h2 className="text-[1.5em]!">{nameOf(card.principle)}</h2>
          <p className="mb-2 text-[1.2em]">{about.rich(`prompt_${card.prompt}`)}</p>
          <table>
            <thead>
              <tr>
                {(['poster_fact', 'poster_feeling', 'poster_next'] as const).map((column) => (
                  <th key={column} scope="col" className="w-1/3">
                    {say(column)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <tr>
                <td className={room}>{blank}</td>
                <td>{blank}</td>
                <td>{blank}</td>
              </tr>
            </tbody>
          </table>
        </section>
      ))}
      {cards.length === 0 && <p>{about.rich('cards_none')}</p>}
    </PrintSheet>
  );
}

/** One sheet is filled, whether one, two or three cards stand on it; in large letters the third goes on a second sheet. */
const rooms = {
  normal: ['print:h-[145mm]', 'print:h-[60mm]', 'print:h-[25mm]'],
  large: ['print:h-[125mm]', 'print:h-[38mm]', 'print:h-[38mm]'],
} as const;

const blank = '\u00a0';
