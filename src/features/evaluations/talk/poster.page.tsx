import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type PaperSize, PrintControls } from '#ui/print/print-controls.tsx';
import { type ReactNode, useState } from 'react';
import type { ResultView } from '../result-view.ts';
import { Deck } from './deck.tsx';
import { Poster } from './poster.tsx';
import { ShownOnly } from './shown-only.tsx';

/** Papers for the table: one sheet with the chosen cards, or a deck to cut out. */
export function PosterPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <ShownOnly space={space} id={id}>
      {(view) => <Papers view={view} />}
    </ShownOnly>
  );
}

function Papers({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  const [size, setSize] = useState<PaperSize>('normal');
  const [kind, setKind] = useState<'poster' | 'deck'>('poster');
  const Paper = kind === 'poster' ? Poster : Deck;
  return (
    <Page title={say('poster_title')} back={paths.roundResult(view.space.id, view.round.id)} width="wide">
      <div className="no-print">
        <ChipSet
          label={say('poster_what')}
          options={(['poster', 'deck'] as const).map((value) => ({ value, label: say(`poster_${value}`) }))}
          value={kind}
          onValue={setKind}
        />
      </div>
      <PrintControls size={size} onSize={setSize} />
      <Paper view={view} large={size === 'large'} />
    </Page>
  );
}
