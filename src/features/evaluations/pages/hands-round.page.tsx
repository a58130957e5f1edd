import type { Hands } from '#domain/evaluation/hands.ts';
import type { Rating } from '#domain/evaluation/sheet.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useLive, useStore } from '#store/react.tsx';
import { typedSheetsOf } from '#store/typed-sheets.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { HandsCheck } from '../components/hands-check.tsx';
import { HandsPeople } from '../components/hands-people.tsx';
import { HandsQuestion } from '../components/hands-question.tsx';
import { PromiseStep } from '../components/promise-step.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { RoundGate } from '../components/round-gate.tsx';
import { decidedSheet } from '../hands.model.ts';
import { questionsOf, type RoundParty, type RoundView } from '../round-view.ts';
import { typedTurnsOf } from '../typed-turn.model.ts';

/** Raised hands, counted question by question for one party. */
export function HandsRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('surveys');
  return (
    <RoundGate space={space} id={id}>
      {(view, set) =>
        view.round.voice === 'anonymous' && view.round.collect !== 'onePhone' ? (
          <QuietRoundPage view={view} title={say('hands_title')} icon="info">
            {say('hands_only_phone')}
          </QuietRoundPage>
        ) : (
          <Counting view={view} set={set} />
        )
      }
    </RoundGate>
  );
}

type Step =
  | { readonly step: 'choose'; readonly isThanks: string | null }
  | { readonly step: 'promise'; readonly party: RoundParty }
  | { readonly step: 'count'; readonly party: RoundParty; readonly key: string };

function Counting({ view, set }: { readonly view: RoundView; readonly set: NonNullable<RoundView['set']> }): ReactNode {
  const say = useWords('surveys');
  const store = useStore();
  const [now, setNow] = useState<Step>({ step: 'choose', isThanks: null });
  const { space, round, parties } = view;
  const above = paths.round(space.id, round.id);
  const turns = typedTurnsOf(view, []);
  const start = async (party: RoundParty) => {
    const typing = { roundId: round.id, partyId: party.id, origin: 'hands' } as const;
    const done = await typedSheetsOf(store).startTyping(space.id, typing);
    if (done.ok) setNow({ step: 'count', party, key: done.value });
    else notify({ text: errorWords(done.error.code).text });
  };
  const promise = async (party: RoundParty) => {
    const done = await store.rounds.givePromise(space.id, round.id, party.id);
    if (done.ok) await start(party);
    else notify({ text: errorWords(done.error.code).text });
  };
  if (now.step === 'promise') {
    const { party } = now;
    return <PromiseStep view={view} partyId={party.id} back={above} onPromise={() => void promise(party)} />;
  }
  if (now.step === 'count') {
    const { party, key } = now;
    const end = () => setNow({ step: 'choose', isThanks: party.name });
    return <OneParty view={view} set={set} party={party} sheetKey={key} onEnd={end} />;
  }
  if (turns === null) {
    return (
      <QuietRoundPage view={view} title={say('hands_title')} icon="info">
        {say('paper_not_yours')}
      </QuietRoundPage>
    );
  }
  const isNameless = round.voice === 'anonymous';
  return (
    <Page
      title={say('hands_title')}
      lead={say.rich(isNameless ? 'hands_lead_anonymous' : 'hands_lead_party')}
      back={above}
    >
      {now.isThanks !== null && <Banner kind="success" title={say('hands_handed', { party: now.isThanks })} live />}
      <Banner kind="info" title={say('hands_seen')}>
        {isNameless && <p>{say.rich('hands_few')}</p>}
      </Banner>
      {turns.length === 0 ? (
        <p>{say.rich('paper_all')}</p>
      ) : (
        <Section title={say('hands_whose')}>
          {parties
            .filter((party) => turns.some((turn) => turn.partyId === party.id))
            .map((party) => (
              <Button
                key={party.id}
                kind="outline"
                wide
                onClick={() => (party.isPromised ? void start(party) : setNow({ step: 'promise', party }))}
              >
                {party.name}
              </Button>
            ))}
        </Section>
      )}
    </Page>
  );
}

interface OnePartyProps {
  readonly view: RoundView;
  readonly set: NonNullable<RoundView['set']>;
  readonly party: RoundParty;
  readonly sheetKey: string;
  readonly onEnd: () => void;
}

/** How many people there are, then question after question, then all numbers. Every number is kept at once. */
function OneParty({ view, set, party, sheetKey, onEnd }: OnePartyProps): ReactNode {
  const store = useStore();
  const sheet = useLive((here) => sealedSheetsOf(here).findOpenSheet(sheetKey), [sheetKey]);
  const [place, setPlace] = useState<number | 'check'>(0);
  const [typed, setTyped] = useState<{ readonly hands: Hands; readonly answers: Answers } | null>(null);
  if (!sheet) return null;
  const questions = questionsOf(view, party.id);
  const isNameless = view.round.voice === 'anonymous';
  const hands = typed?.hands ?? sheet.hands;
  const answers = typed?.answers ?? sheet.answers;
  const keep = async (next: Hands, chosen: Answers = answers) => {
    setTyped({ hands: next, answers: chosen });
    const decided = isNameless ? {} : decidedSheet(questions, next, chosen);
    const done = await typedSheetsOf(store).writeHands(sheetKey, next, decided);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  const handIn = async () => {
    const keys = questions.map(({ key }) => key);
    const done = isNameless
      ? await typedSheetsOf(store).sealHands(sheetKey, keys)
      : await typedSheetsOf(store).handInTyped(sheetKey);
    if (done.ok) onEnd();
    else notify({ text: errorWords(done.error.code).text });
  };
  if (!hands) {
    return (
      <HandsPeople party={party} isNameless={isNameless} onPeople={(people) => void keep({ people, counts: {} })} />
    );
  }
  if (place === 'check') {
    const check = { view, set, questions, hands, answers, onGo: setPlace, onHandIn: () => void handIn() };
    return <HandsCheck {...check} />;
  }
  const key = questions[place]?.key ?? '';
  return (
    <HandsQuestion
      key={key}
      view={view}
      set={set}
      questions={questions}
      place={place}
      hands={hands}
      chosen={answers[key]}
      onHands={(next) => void keep(next)}
      onChosen={(rating) => void keep(hands, { ...answers, [key]: rating })}
      onGo={setPlace}
    />
  );
}

type Answers = { readonly [key: string]: Rating };
