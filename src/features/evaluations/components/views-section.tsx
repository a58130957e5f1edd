import { useWords } from '#i18n/use-words.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { gapRowsOf, hasHidden } from '../gap-rows.model.ts';
import type { ResultView } from '../result-view.ts';
import { GapTable } from './gap-table.tsx';
import { ResultRadar } from './result-radar.tsx';

/** How one party sees itself and is seen, one party at a time; one's own first. */
export function ViewsSection({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const { space, partyIds, names, result, set } = view;
  const [chosen, setChosen] = useState<string | null>(null);
  const own = partyIds.find((id) => id === space.me.partyId);
  const partyId = chosen ?? own ?? partyIds[0] ?? '';
  const rows = gapRowsOf(result, partyId);
  return (
    <Section title={say('views')}>
      <p>{say.rich('views_text')}</p>
      {hasHidden(result) && (
        <Banner kind="info" title={say('hidden_title')}>
          <p>{say.rich('hidden_text')}</p>
        </Banner>
      )}
      <ChipSet
        label={say('view_of')}
        options={partyIds.map((id) => ({ value: id, label: names.get(id) ?? '' }))}
        value={partyId}
        onValue={setChosen}
      />
      <ResultRadar view={view} partyId={partyId} rows={rows} />
      <GapTable view={view} partyId={partyId} rows={rows} />
      <div className="text-ink-sub">
        {rows.some((row) => row.isTogether) && <p>{say.rich('together_note')}</p>}
        <p>{say.rich('scale_note')}</p>
        {set.isProposal && <p>{say.rich('proposal')}</p>}
      </div>
    </Section>
  );
}
