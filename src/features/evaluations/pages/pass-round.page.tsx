import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { sealedSheetsOf } from '#store/sealed-sheets.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { type ReactNode, useState } from 'react';
import { Redirect, useLocation } from 'wouter';
import { MissingRound } from '../components/missing-round.tsx';
import { PassCover } from '../components/pass-cover.tsx';
import { PassedSheet } from '../components/passed-sheet.tsx';
import { PromiseStep } from '../components/promise-step.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { type RoundView, useRound } from '../round-view.ts';
import { useIdle } from '../use-idle.ts';

/** One phone goes from hand to hand; between two people only the cover is on it. */
export function PassRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('evaluations');
  const view = useRound(space, id);
  if (view === undefined) return null;
  if (view === null) return <MissingRound space={space} />;
  if (view.set === null) {
    return (
      <QuietRoundPage view={view} title={say('too_old')} icon="warning">
        {errorWords('app.outdated').text}
      </QuietRoundPage>
    );
  }
  if (view.round.isEnveloped) return <Redirect to={paths.gatherRound(space, id)} replace />;
  if (view.round.collect !== 'onePhone' || !view.mayRun) {
    return (
      <QuietRoundPage view={view} title={say('shut_title')} icon="phone">
        {say(view.mayRun ? 'pass_not' : 'pass_only')}
      </QuietRoundPage>
    );
  }
  if ((view.round.state ?? 'open') !== 'open') {
    return (
      <QuietRoundPage view={view} title={say('shut_title')} icon="info">
        {say('shut_text')}
      </QuietRoundPage>
    );
  }
  return <Passing view={view} set={view.set} />;
}

/** Whose hands the phone is in. The key of a sheet lives only here, so a closed one cannot be reached again. */
type Hands =
  | { readonly step: 'cover'; readonly isThanks: boolean }
  | { readonly step: 'promise'; readonly partyId: string }
  | { readonly step: 'answer'; readonly partyId: string; readonly key: string };

const cover: Hands = { step: 'cover', isThanks: false };

function Passing({ view, set }: { readonly view: RoundView; readonly set: NonNullable<RoundView['set']> }): ReactNode {
  const store = useStore();
  const [, navigate] = useLocation();
  const [hands, setHands] = useState<Hands>(cover);
  const { space, round, parties } = view;
  const address = paths.passRound(space.id, round.id);
  const show = (next: Hands) => {
    setHands(next);
    navigate(address, { replace: true });
  };
  useIdle(hands.step === 'answer', () => show(cover));
  const start = async (partyId: string) => {
    const done = await sealedSheetsOf(store).startPass(space.id, round.id, partyId);
    if (done.ok) show({ step: 'answer', partyId, key: done.value });
    else notify({ text: errorWords(done.error.code).text });
  };
  const take = (partyId: string) => {
    const isPromised = parties.some((party) => party.id === partyId && party.isPromised);
    if (isPromised) void start(partyId);
    else show({ step: 'promise', partyId });
  };
  const promise = async (partyId: string) => {
    const done = await store.rounds.givePromise(space.id, round.id, partyId);
    if (done.ok) await start(partyId);
    else notify({ text: errorWords(done.error.code).text });
  };
  if (hands.step === 'promise') {
    const { partyId } = hands;
    return <PromiseStep view={view} partyId={partyId} back={address} onPromise={() => void promise(partyId)} />;
  }
  if (hands.step === 'answer') {
    return (
      <PassedSheet
        key={hands.key}
        view={view}
        set={set}
        partyId={hands.partyId}
        sheetKey={hands.key}
        onEnd={(isThanks) => show({ step: 'cover', isThanks })}
      />
    );
  }
  return (
    <PassCover
      view={view}
      isThanks={hands.isThanks}
      onTake={take}
      onResume={(partyId, key) => show({ step: 'answer', partyId, key })}
    />
  );
}
