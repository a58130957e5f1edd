import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { typedSheetsOf } from '#store/typed-sheets.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type ReactNode, useState } from 'react';
import { PromiseStep } from '../components/promise-step.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { RoundGate } from '../components/round-gate.tsx';
import { TypedSheet } from '../components/typed-sheet.tsx';
import type { RoundView } from '../round-view.ts';
import { type TypedTurn, typedTurnsOf } from '../typed-turn.model.ts';

/** Answers from paper, or said over the phone, are typed in. */
export function PaperRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  return (
    <RoundGate space={space} id={id}>
      {(view, set) => <Typing view={view} set={set} />}
    </RoundGate>
  );
}

type Step =
  | { readonly step: 'choose'; readonly isThanks: string | null }
  | { readonly step: 'promise'; readonly turn: TypedTurn }
  | { readonly step: 'type'; readonly turn: TypedTurn; readonly key: string };

function Typing({ view, set }: { readonly view: RoundView; readonly set: NonNullable<RoundView['set']> }): ReactNode {
  const say = useWords('surveys');
  const store = useStore();
  const members = useLive((here) => here.people.listMembers(view.space.id, { everybody: true }), [view.space.id]);
  const [how, setHow] = useState<'paper' | 'proxy'>('paper');
  const [now, setNow] = useState<Step>({ step: 'choose', isThanks: null });
  const { space, round, parties } = view;
  const above = paths.round(space.id, round.id);
  if (!members) return null;
  const turns = typedTurnsOf(view, members);
  const start = async (turn: TypedTurn) => {
    const whom = turn.memberId === undefined ? {} : { memberId: turn.memberId };
    const typing = { roundId: round.id, partyId: turn.partyId, origin: how, ...whom };
    const done = await typedSheetsOf(store).startTyping(space.id, typing);
    if (done.ok) setNow({ step: 'type', turn, key: done.value });
    else notify({ text: errorWords(done.error.code).text });
  };
  const promise = async (turn: TypedTurn) => {
    const done = await store.rounds.givePromise(space.id, round.id, turn.partyId);
    if (done.ok) await start(turn);
    else notify({ text: errorWords(done.error.code).text });
  };
  const take = (turn: TypedTurn) => {
    const isPromised = parties.some((party) => party.id === turn.partyId && party.isPromised);
    if (isPromised) void start(turn);
    else setNow({ step: 'promise', turn });
  };
  if (now.step === 'type') {
    const { turn, key } = now;
    const end = (isHandedIn: boolean) => setNow({ step: 'choose', isThanks: isHandedIn ? turn.name : null });
    return (
      <TypedSheet
        key={key}
        view={view}
        set={set}
        partyId={turn.partyId}
        sheetKey={key}
        whose={turn.name}
        back={above}
        onEnd={end}
      />
    );
  }
  if (now.step === 'promise') {
    const { turn } = now;
    return <PromiseStep view={view} partyId={turn.partyId} back={above} onPromise={() => void promise(turn)} />;
  }
  if (turns === null) {
    return (
      <QuietRoundPage view={view} title={say('paper_title')} icon="info">
        {say('paper_not_yours')}
      </QuietRoundPage>
    );
  }
  return (
    <Page title={say('paper_title')} back={above}>
      {now.isThanks !== null && <Banner kind="success" title={say('paper_handed', { party: now.isThanks })} live />}
      {turns.length === 0 ? (
        <NothingLeft view={view} />
      ) : (
        <>
          <ChipSet
            label={say('paper_how')}
            options={(['paper', 'proxy'] as const).map((value) => ({ value, label: say(`paper_from_${value}`) }))}
            value={how}
            onValue={setHow}
          />
          {how === 'proxy' && <p className="text-ink-sub">{say.rich('paper_proxy_note')}</p>}
          <Section title={say(turns.some(({ memberId }) => memberId) ? 'paper_who' : 'paper_whose')}>
            {turns.map((turn) => (
              <Button key={turn.memberId ?? turn.partyId} kind="outline" wide onClick={() => take(turn)}>
                {turn.name}
              </Button>
            ))}
          </Section>
        </>
      )}
    </Page>
  );
}

function NothingLeft({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('surveys');
  const { round, parties, space, isReady } = view;
  const mine = parties.find((party) => party.id === space.me.partyId);
  const isTaken = round.collect !== 'onePhone' && mine !== undefined && mine.answered > 0;
  if (isReady)
    return (
      <Banner kind="success" title={say('paper_all')}>
        {say.rich('paper_all_text')}
      </Banner>
    );
  if (isTaken && round.voice === 'party') {
    return (
      <Banner kind="info" title={say('paper_taken')}>
        {say.rich('paper_taken_text')}
      </Banner>
    );
  }
  return <Banner kind="info" title={say('paper_nobody')} />;
}
