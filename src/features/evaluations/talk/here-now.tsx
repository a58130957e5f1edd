import { TALK_STEPS } from '#domain/evaluation/talk-clock.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { chosenCards } from '../talk.model.ts';
import { usePrinciple } from '../use-principle.ts';
import type { TalkView } from './talk-view.ts';

/** 「いまここ」 for those who come late, on every phone: the step, the cards, how much was written. */
export function HereNow({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const principle = usePrinciple(view.set);
  const { talk, result, findings, notes, actions } = view;
  const step = TALK_STEPS[talk?.step ?? 0]?.id ?? 'promise';
  const cards = chosenCards(result.cards, findings).map((card) => principle(card).name);
  return (
    <Section title={say('here')}>
      <ul className="flex list-disc flex-col gap-1 ps-6">
        <li>{talk?.state === 'open' ? say('here_step', { step: say(`step_${step}`) }) : say('here_none')}</li>
        {cards.length > 0 && <li>{say('here_cards', { cards: cards.join('・') })}</li>}
        <li>{say('here_notes', { count: notes.length })}</li>
        <li>{say('here_actions', { count: actions.length })}</li>
      </ul>
    </Section>
  );
}
