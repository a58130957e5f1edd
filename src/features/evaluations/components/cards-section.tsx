import { useWords } from '#i18n/use-words.tsx';
import { errorWords } from '#i18n/i18n.ts';
import { paths } from '#paths';
import { resultsOf } from '#store/round-results.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import type { ResultView } from '../result-view.ts';
import { chosenCards, isRecorded, mayChoose, openCards } from '../talk.model.ts';
import { useFactCounts } from '../use-fact-counts.ts';
import { usePrinciple } from '../use-principle.ts';
import { useReasonWords } from '../use-reason-words.ts';

/** What is worth talking about, the most urgent first; the people choose three at most. */
export function CardsSection({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const talk = useWords('talk');
  const store = useStore();
  const principle = usePrinciple(view.set);
  const reason = useReasonWords(view);
  const { space, round, result, findings } = view;
  const facts = useFactCounts(space.id);
  const [tapped, setTapped] = useTaps(findings);
  // Decided once: a card that is ticked does not jump out of the fold under the finger.
  const [open] = useState(() => new Set(openCards(result.cards, findings)));
  const chosen = chosenCards(result.cards, findings, tapped);
  const choose = async (card: string, isChosen: boolean) => {
    if (isChosen && !mayChoose(chosen)) return notify({ text: say('cards_full') });
    setTapped({ ...tapped, [card]: isChosen });
    const done = await resultsOf(store).writeFinding(space.id, round.id, card, { isChosen });
    if (!done.ok) {
      setTapped({});
      notify({ text: errorWords(done.error.code).text });
    }
  };
  const rows = (label: string, cards: typeof result.cards) => (
    <CheckRows
      label={label}
      options={cards.map((card) => {
        const { mark, name } = principle(card.principle);
        return {
          value: card.id,
          label: `${mark} ${name}`,
          note: [...card.reasons.map(reason), facts(card.principle)].filter(Boolean).join('\n'),
        };
      })}
      values={new Set(chosen)}
      onToggle={(card, on) => void choose(card, on)}
    />
  );
  const folded = result.cards.filter((card) => !open.has(card.id));
  return (
    <Section title={say('cards')}>
      <p>{say.rich(result.cards.length === 0 ? 'cards_none' : 'cards_text')}</p>
      {result.cards.length > 0 &&
        rows(
          say('cards_choose'),
          result.cards.filter((card) => open.has(card.id)),
        )}
      {folded.length > 0 && (
        <Disclosure summary={say('cards_more', { count: folded.length })}>
          {rows(say('cards_more_choose'), folded)}
        </Disclosure>
      )}
      {result.cards.length > 0 && (
        <LinkButton kind="outline" icon="people" wide to={`${paths.talkRound(space.id, round.id)}?do=vote`}>
          {talk('open_vote')}
        </LinkButton>
      )}
      {chosen.length > 0 && <ChosenCards view={view} chosen={chosen} />}
    </Section>
  );
}

type Taps = Readonly<Record<string, boolean>>;

/** A tick is seen with the tap; what the disk says next is the truth again. */
function useTaps(findings: ResultView['findings']): readonly [Taps, (taps: Taps) => void] {
  const [taps, setTaps] = useState<{ readonly over: ResultView['findings']; readonly taps: Taps } | null>(null);
  return [taps?.over === findings ? taps.taps : {}, (next) => setTaps({ over: findings, taps: next })];
}

function ChosenCards({ view, chosen }: { readonly view: ResultView; readonly chosen: readonly string[] }): ReactNode {
  const say = useWords('evaluations');
  const principle = usePrinciple(view.set);
  const { space, round, findings, actions } = view;
  return (
    <>
      <h3 className="text-std-18B-160">{say.rich('cards_talk')}</h3>
      <CardList label={say('cards_talk')}>
        {chosen.map((card) => {
          const finding = findings.get(card);
          const count = actions.filter((action) => action.findingId === finding?.id).length;
          const done = [
            isRecorded(finding) ? say('card_recorded') : '',
            count > 0 ? say('card_actions', { count }) : '',
          ];
          return (
            <CardLink
              key={card}
              to={`${paths.roundResult(space.id, round.id)}?card=${card}`}
              leading="talk"
              title={say('card_open', { principle: principle(card).name })}
              meta={done.filter(Boolean).join(' · ')}
            />
          );
        })}
      </CardList>
    </>
  );
}
