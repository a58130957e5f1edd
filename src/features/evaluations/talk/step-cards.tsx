import { TALK_STEPS } from '#domain/evaluation/talk-clock.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { CardReasons } from '../components/card-reasons.tsx';
import { EvidenceList } from '../components/evidence-list.tsx';
import { RecordFields } from '../components/record-fields.tsx';
import { chosenCards } from '../talk.model.ts';
import { usePrinciple } from '../use-principle.ts';
import type { TalkView } from './talk-view.ts';

/** 事実／どう感じたか／次 about one chosen card after the other, written into its record. */
export function CardsStep({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const about = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const cards = chosenCards(view.result.cards, view.findings);
  const [tapped, setTapped] = useState<string | null>(null);
  const id = tapped !== null && cards.includes(tapped) ? tapped : cards[0];
  const card = view.result.cards.find((one) => one.id === id);
  const vote = `${paths.talkRound(view.space.id, view.round.id)}?do=vote`;
  if (!card) {
    const isEmpty = view.result.cards.length === 0;
    return (
      <EmptyState icon="talk" action={!isEmpty && <LinkButton to={vote}>{say('open_vote')}</LinkButton>}>
        {isEmpty ? about('cards_none') : say('cards_none')}
      </EmptyState>
    );
  }
  const minutes = Math.floor((TALK_STEPS.find((step) => step.id === 'cards')?.minutes ?? 0) / cards.length);
  return (
    <>
      <ChipSet
        label={say('cards_which')}
        support={say('card_time', { minutes })}
        options={cards.map((one) => ({ value: one, label: `${principle(one).mark} ${principle(one).name}` }))}
        value={card.id}
        onValue={setTapped}
      />
      <CardReasons view={view} card={card} />
      <ol className="flex list-decimal flex-col gap-2 rounded-12 border-1 border-line bg-white py-3 ps-10 pe-4">
        {(['ask_fact', 'ask_feeling', 'ask_next'] as const).map((ask) => (
          <li key={ask}>{say(ask)}</li>
        ))}
      </ol>
      <EvidenceList view={view} principle={card.principle} />
      <Section title={about('record')}>
        <p className="text-ink-sub">{about.rich('record_text')}</p>
        <RecordFields key={card.id} view={view} card={card.id} />
      </Section>
    </>
  );
}
