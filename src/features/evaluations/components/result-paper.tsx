import { formatPaperDate, localDateOf } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { PrintSheet } from '#ui/print/print-sheet.tsx';
import type { ReactNode } from 'react';
import { gapRowsOf, hasHidden } from '../gap-rows.model.ts';
import type { ResultView } from '../result-view.ts';
import { usePrinciple } from '../use-principle.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { PaperActions } from './paper-actions.tsx';
import { PaperCards } from './paper-cards.tsx';
import { PaperComparison } from './paper-comparison.tsx';
import { PaperOutcomes } from './paper-outcomes.tsx';
import { PaperTable } from './paper-table.tsx';
import { ResultRadar } from './result-radar.tsx';
import { SetLine } from './set-line.tsx';

interface ResultPaperProps {
  readonly view: ResultView;
  readonly large: boolean;
}

/** The result on A4: strengths, pictures, figures with one decimal, cards with room for a hand, やること. */
export function ResultPaper({ view, large }: ResultPaperProps): ReactNode {
  const say = useWords('evaluations');
  const locale = useLocale();
  const principle = usePrinciple(view.set);
  const title = useRoundTitle(view.round);
  const { space, round, result, partyIds, set } = view;
  const shownOn = round.shownAt == null ? '' : formatPaperDate(localDateOf(round.shownAt), locale);
  const named = (id: string) => {
    const { mark, name } = principle(id);
    return `${mark} ${name}`;
  };
  return (
    <PrintSheet
      title={say('print_result_title')}
      space={space.name}
      version={title}
      date={shownOn === '' ? '' : say('print_shown_on', { date: shownOn })}
      large={large}
    >
      <h2>{say('strengths')}</h2>
      {result.strengths.length === 0 ? (
        <p>{say.rich('strengths_none')}</p>
      ) : (
        <ul>
          {result.strengths.map((id) => (
            <li key={id}>{named(id)}</li>
          ))}
        </ul>
      )}
      <h2>{say('views')}</h2>
      <div
        className={`grid grid-cols-1 gap-4 desktop:grid-cols-2 ${large || partyIds.length < 3 ? 'print:grid-cols-2' : 'print:grid-cols-3'}`}
      >
        {partyIds.map((partyId) => (
          <div key={partyId} className="keep-together">
            <h3>{view.names.get(partyId)}</h3>
            <ResultRadar view={view} partyId={partyId} rows={gapRowsOf(result, partyId)} isPaper />
          </div>
        ))}
      </div>
      <h2>{say('print_table')}</h2>
      <PaperTable view={view} />
      <p>
        {say.rich('scale_note')} {say.rich('together_note')} {set.isProposal && say.rich('proposal')}
      </p>
      {hasHidden(result) && <p>{say.rich('hidden_text')}</p>}
      <PaperComparison view={view} />
      <PaperOutcomes view={view} />
      <PaperCards view={view} />
      <PaperActions view={view} />
      <SetLine set={set} />
      <p className="mt-4">{say.rich('print_note')}</p>
    </PrintSheet>
  );
}
