import { countCardVotes, MOST_CARDS, proposeCards } from '#domain/evaluation/card-vote.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { resultsOf } from '#store/round-results.ts';
import { useStore } from '#store/react.tsx';
import { talksOf } from '#store/talks.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { Stepper } from '#ui/primitives/stepper.tsx';
import { SummaryList } from '#ui/primitives/summary-list.tsx';
import type { ReactNode } from 'react';
import { chosenCards } from '../talk.model.ts';
import { useFactCounts } from '../use-fact-counts.ts';
import { usePrinciple } from '../use-principle.ts';
import { useReasonWords } from '../use-reason-words.ts';
import type { TalkView } from './talk-view.ts';

/** Choosing cards: votes from phones and hands, no number before the vote is closed, so that nobody follows the others. */
export function VotePage({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const { space, round, talk, mayLead } = view;
  const isClosed = talk?.isVoteClosed === true;
  const isChosen = chosenCards(view.result.cards, view.findings).length > 0;
  const back = paths.talkRound(space.id, round.id);
  const close = async (isVoteClosed: boolean) => {
    const done = await talksOf(store).closeVote(space.id, round.id, isVoteClosed);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Page
      title={say('vote_title')}
      lead={say('vote_lead')}
      back={back}
      action={
        isClosed
          ? isChosen && (
              <LinkButton kind="primary" icon="talk" to={back}>
                {say('vote_take')}
              </LinkButton>
            )
          : mayLead && (
              <Button kind="primary" onClick={() => void close(true)}>
                {say('vote_close')}
              </Button>
            )
      }
    >
      {isClosed ? (
        <>
          <Counts view={view} />
          <Choose view={view} />
          {mayLead && (
            <Button kind="text" icon="undo" onClick={() => void close(false)}>
              {say('vote_open_again')}
            </Button>
          )}
        </>
      ) : (
        <>
          <OwnVote view={view} />
          <Hands view={view} />
          {!mayLead && <p className="text-ink-sub">{say.rich('vote_only')}</p>}
        </>
      )}
    </Page>
  );
}

function OwnVote({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const reason = useReasonWords(view);
  const principle = usePrinciple(view.set);
  const { space, round, result, votes } = view;
  const facts = useFactCounts(space.id);
  const mine = votes.mine ?? [];
  const toggle = async (card: string, isOn: boolean) => {
    if (isOn && mine.length >= MOST_CARDS) return notify({ text: say('vote_full') });
    const next = isOn ? [...mine, card] : mine.filter((one) => one !== card);
    const done = await talksOf(store).vote(space.id, round.id, next);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <>
      <CheckRows
        label={say('vote_mine')}
        options={result.cards.map((card) => {
          const { mark, name } = principle(card.principle);
          return {
            value: card.id,
            label: `${mark} ${name}`,
            note: noteOf(card.reasons.map(reason), facts(card.principle)),
          };
        })}
        values={new Set(mine)}
        onToggle={(card, on) => void toggle(card, on)}
      />
      <div role="status">{mine.length > 0 && <p className="text-std-16B-170">{say.rich('vote_saved')}</p>}</div>
      <p>
        {say.rich('vote_hidden')} {say('vote_counted', { count: votes.picks.filter((pick) => pick.length > 0).length })}
      </p>
    </>
  );
}

/** Why a card lies there, and how much happened about it. */
const noteOf = (reasons: readonly string[], facts: string): string => [...reasons, facts].filter(Boolean).join('\n');

/** For those without the app on a phone: hands raised at the table. */
function Hands({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const principle = usePrinciple(view.set);
  const { space, round, result, findings } = view;
  const count = async (card: string, hands: number) => {
    const done = await talksOf(store).countHands(space.id, round.id, card, hands);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Disclosure summary={say('hands')}>
      <div className="flex flex-col gap-4">
        <p>{say.rich('hands_text')}</p>
        {result.cards.map((card) => (
          <Stepper
            key={card.id}
            label={say('hands_of', { principle: principle(card.principle).name })}
            value={findings.get(card.id)?.hands ?? 0}
            written={(hands) => say('hands_written', { count: hands })}
            onValue={(hands) => void count(card.id, hands)}
          />
        ))}
      </div>
    </Disclosure>
  );
}

function Counts({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const principle = usePrinciple(view.set);
  const counts = countsOf(view);
  const { tied } = proposeCards(counts);
  const wanted = counts.filter((count) => count.total > 0);
  return (
    <Section title={say('votes')}>
      {wanted.length === 0 ? (
        <p>{say.rich('votes_none')}</p>
      ) : (
        <SummaryList
          items={wanted.map(({ card, phones, hands, total }) => ({
            label: `${principle(card).mark} ${principle(card).name}`,
            value: `${say('hands_written', { count: total })}（${say('votes_sum', { phones, hands })}）`,
          }))}
        />
      )}
      {tied.length > 0 && (
        <Banner kind="info" title={say('vote_tied')}>
          <p>{say('vote_tied_text', { cards: tied.map((card) => principle(card).name).join('・') })}</p>
        </Banner>
      )}
    </Section>
  );
}

/** People tick what they talk about; the votes only propose. */
function Choose({ view }: { readonly view: TalkView }): ReactNode {
  const say = useWords('talk');
  const store = useStore();
  const principle = usePrinciple(view.set);
  const { space, round, result, findings } = view;
  const chosen = chosenCards(result.cards, findings);
  const choose = async (card: string, isChosen: boolean) => {
    if (isChosen && chosen.length >= MOST_CARDS) return notify({ text: say('vote_full') });
    const done = await resultsOf(store).writeFinding(space.id, round.id, card, { isChosen });
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <>
      <CheckRows
        label={say('vote_choose')}
        options={countsOf(view).map(({ card }) => ({
          value: card,
          label: `${principle(card).mark} ${principle(card).name}`,
        }))}
        values={new Set(chosen)}
        onToggle={(card, on) => void choose(card, on)}
      />
      {chosen.length > MOST_CARDS && <Banner kind="warning" title={say('vote_over')} live />}
    </>
  );
}

const countsOf = ({ result, votes, findings }: TalkView) =>
  countCardVotes(
    result.cards.map((card) => card.id),
    votes.picks,
    new Map([...findings].map(([card, finding]) => [card, finding.hands ?? 0])),
  );
