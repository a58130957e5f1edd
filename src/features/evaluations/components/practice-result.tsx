import type { Sheet } from '#domain/evaluation/sheet.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { gapRowsOf } from '../gap-rows.model.ts';
import { practiceIds, practiceResult, practiceSet } from '../practice-round.ts';
import { MOST_CARDS } from '#domain/evaluation/card-vote.ts';
import { usePrinciple } from '../use-principle.ts';
import { useReasonWords } from '../use-reason-words.ts';
import { GapTable } from './gap-table.tsx';
import { Strengths } from './strengths.tsx';

interface PracticeResultProps {
  readonly sheet: Sheet;
  readonly names: ReadonlyMap<string, string>;
  readonly onAgain: () => void;
}

/** What comes out of the practice, by the same formulas and in the same order as any result. */
export function PracticeResult({ sheet, names, onAgain }: PracticeResultProps): ReactNode {
  const say = useWords('surveys');
  const result = practiceResult(sheet);
  if (!practiceSet || !result) return null;
  const view = { set: practiceSet, names, result };
  return (
    <Page title={say('practice_result')} lead={say.rich('practice_result_text')} back={paths.guide()}>
      <Banner kind="info" title={say('practice_mark')}>
        <p>{say.rich('practice_nothing')}</p>
      </Banner>
      <Strengths view={view} />
      <Views view={view} />
      <Cards view={view} />
      <Button wide icon="undo" onClick={onAgain}>
        {say('practice_again')}
      </Button>
      <LinkButton kind="outline" wide to={paths.guide()}>
        {say('practice_guide')}
      </LinkButton>
    </Page>
  );
}

interface PracticeView {
  readonly set: NonNullable<typeof practiceSet>;
  readonly names: ReadonlyMap<string, string>;
  readonly result: NonNullable<ReturnType<typeof practiceResult>>;
}

function Views({ view }: { readonly view: PracticeView }): ReactNode {
  const say = useWords('evaluations');
  const [partyId, setPartyId] = useState(practiceIds[0] ?? '');
  return (
    <Section title={say('views')}>
      <p>{say.rich('views_text')}</p>
      <ChipSet
        label={say('view_of')}
        options={practiceIds.map((id) => ({ value: id, label: view.names.get(id) ?? '' }))}
        value={partyId}
        onValue={setPartyId}
      />
      <GapTable view={view} partyId={partyId} rows={gapRowsOf(view.result, partyId)} />
      <p className="text-ink-sub">{say.rich('scale_note')}</p>
      {view.set.isProposal && <p className="text-ink-sub">{say.rich('proposal')}</p>}
    </Section>
  );
}

function Cards({ view }: { readonly view: PracticeView }): ReactNode {
  const say = useWords('surveys');
  const principle = usePrinciple(view.set);
  const reason = useReasonWords(view);
  return (
    <Section title={say('practice_cards')}>
      <ul className="flex flex-col gap-2">
        {view.result.cards.slice(0, MOST_CARDS).map((card) => (
          <li key={card.id} className="rounded-12 border-1 border-line bg-white px-4 py-3">
            <h3 className="text-std-18B-160">
              {principle(card.principle).mark} {principle(card.principle).name}
            </h3>
            <p className="whitespace-pre-line text-ink-sub">{card.reasons.map(reason).join('\n')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
