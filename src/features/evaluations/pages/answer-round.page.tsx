import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { Redirect, useLocation } from 'wouter';
import { emptySheet } from '../answer-flow.model.ts';
import { MissingRound } from '../components/missing-round.tsx';
import { PromiseStep } from '../components/promise-step.tsx';
import { QuestionSteps } from '../components/question-steps.tsx';
import { QuietRoundPage } from '../components/quiet-round-page.tsx';
import { myAnswerIn } from '../my-answer.model.ts';
import type { QuestionFlow } from '../question-flow.ts';
import { questionsOf, type RoundView, useRound } from '../round-view.ts';

/** Answering on one's own phone. */
export function AnswerRoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('evaluations');
  const view = useRound(space, id);
  if (view === undefined) return null;
  if (view === null) return <MissingRound space={space} />;
  if (view.round.isEnveloped) return <Redirect to={paths.envelopeRound(space, id)} replace />;
  const mine = myAnswerIn(view);
  if (view.set === null) {
    return (
      <QuietRoundPage view={view} title={say('too_old')} icon="warning">
        {errorWords('app.outdated').text}
      </QuietRoundPage>
    );
  }
  if (mine === 'done') return <HandedIn view={view} />;
  if (mine !== 'open' && mine !== 'partly') {
    const why = mine === 'shut' ? 'shut_text' : mine === 'pass' ? 'pass_by_others' : mine;
    return (
      <QuietRoundPage view={view} title={say('shut_title')} icon="info">
        {say(why === 'absent' ? 'absent_mine' : why)}
      </QuietRoundPage>
    );
  }
  return <OwnSheet view={view} set={view.set} />;
}

function OwnSheet({ view, set }: { readonly view: RoundView; readonly set: NonNullable<RoundView['set']> }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const [, navigate] = useLocation();
  const { space, round, parties } = view;
  const partyId = space.me.partyId ?? '';
  const above = paths.round(space.id, round.id);
  const isPromised = parties.some((party) => party.id === partyId && party.isPromised);
  const promise = async () => {
    const done = await store.rounds.givePromise(space.id, round.id);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  if (!isPromised) return <PromiseStep view={view} partyId={partyId} back={above} onPromise={() => void promise()} />;
  const flow: QuestionFlow = {
    set,
    questions: questionsOf(view, partyId),
    sheet: view.sheet ?? emptySheet(round.id, partyId),
    names: new Map(parties.map((party) => [party.id, party.name])),
    address: paths.answerRound(space.id, round.id),
    back: above,
    answer: ({ itemId, subject }, rating) => store.sheets.writeAnswer(space.id, round.id, { itemId, subject, rating }),
    comment: (itemId, text) => store.sheets.writeComment(space.id, round.id, itemId, text),
    handIn: async () => {
      const done = await store.sheets.handIn(space.id, round.id);
      if (done.ok) {
        notify({ text: say('handed'), undo: () => void store.sheets.takeBack(space.id, round.id) });
        navigate(above, { replace: true });
      }
      return done;
    },
  };
  return <QuestionSteps flow={flow} />;
}

/** Handed in: closed until the showing, and until then one's own to change. */
function HandedIn({ view: { space, round } }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const store = useStore();
  const takeBack = async () => {
    const done = await store.sheets.takeBack(space.id, round.id);
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
  };
  return (
    <Page title={say('done_title')} back={paths.round(space.id, round.id)}>
      <EmptyState
        icon="lock"
        action={
          <Button kind="outline" icon="undo" onClick={() => void takeBack()}>
            {say('take_back')}
          </Button>
        }
      >
        {say('done_text')}
      </EmptyState>
    </Page>
  );
}
