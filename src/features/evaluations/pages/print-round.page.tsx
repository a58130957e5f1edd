import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { type ReactNode, useState } from 'react';
import { BlankPaper } from '../components/blank-paper.tsx';
import { MissingRound } from '../components/missing-round.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { ResultPaper } from '../components/result-paper.tsx';
import { useResult } from '../result-view.ts';
import { type RoundView, useRound } from '../round-view.ts';

/** Paper: the result once it is shown, and the blank sheet of a party. */
export function PrintRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('evaluations');
  const view = useRound(space, id);
  const result = useResult(space, id);
  if (view === undefined || result === undefined) return null;
  if (view === null) return <MissingRound space={space} />;
  if (view.set === null) {
    return (
      <QuietRoundPage view={view} title={say('too_old')} icon="warning">
        {errorWords('app.outdated').text}
      </QuietRoundPage>
    );
  }
  return <Papers view={view} set={view.set} result={typeof result === 'string' ? null : result} />;
}

type Kind = 'result' | 'blank';

interface PapersProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  /** null while the round is not shown. */
  readonly result: Parameters<typeof ResultPaper>[0]['view'] | null;
}

function Papers({ view, set, result }: PapersProps): ReactNode {
  const say = useWords('evaluations');
  const [size, setSize] = useState<PaperSize>('normal');
  const [asked, setKind] = useState<Kind | null>(null);
  // Somebody who opened the page a moment before the answers were shown wants the result as well.
  const kind = asked ?? (result ? 'result' : 'blank');
  const [chosen, setChosen] = useState<string | null>(null);
  const { space, round, parties } = view;
  const above = result ? paths.roundResult(space.id, round.id) : paths.round(space.id, round.id);
  const partyId = chosen ?? space.me.partyId ?? parties[0]?.id ?? '';
  const isLarge = size === 'large';
  return (
    <Page title={say('print_title')} back={above} width="wide">
      <div className="no-print flex flex-col gap-4">
        {result && (
          <ChipSet
            label={say('print_what')}
            options={(['result', 'blank'] as const).map((value) => ({ value, label: say(`print_kind_${value}`) }))}
            value={kind}
            onValue={setKind}
          />
        )}
        {kind === 'blank' && (
          <ChipSet
            label={say('print_blank_of')}
            options={parties.map((party) => ({ value: party.id, label: party.name }))}
            value={partyId}
            onValue={setChosen}
          />
        )}
      </div>
      <PrintControls size={size} onSize={setSize} />
      {kind === 'result' && result ? (
        <ResultPaper view={result} large={isLarge} />
      ) : (
        <BlankPaper view={view} set={set} partyId={partyId} large={isLarge} />
      )}
    </Page>
  );
}
