import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { part } from '#ui/part.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { AbsentOthers } from '../components/absent-others.tsx';
import { MissingRound } from '../components/missing-round.tsx';
import { MyPart } from '../components/my-part.tsx';
import { Origins } from '../components/origins.tsx';
import { OtherWays } from '../components/other-ways.tsx';
import { ProgressList } from '../components/progress-list.tsx';
import { PromiseCard } from '../components/promise-card.tsx';
import { ReturnedSheet } from '../components/returned-sheet.tsx';
import { RoundFacts } from '../components/round-facts.tsx';
import { RoundSteps } from '../components/round-steps.tsx';
import { ShowButton } from '../components/show-button.tsx';
import { myAnswerIn } from '../my-answer.model.ts';
import { type RoundView, useRound } from '../round-view.ts';
import { useRoundTitle } from '../use-round-title.ts';

const EnvelopedRoundPage = part(
  async () => (await import('../gathering/enveloped-round.page.tsx')).EnvelopedRoundPage,
  'evaluations',
  'gathering',
);

/** One round: what I have to do, how many have answered, the showing. */
export function RoundPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const view = useRound(space, id);
  if (view === undefined) return null;
  if (view === null) return <MissingRound space={space} />;
  const isEnveloped = view.round.isEnveloped === true && (view.round.state ?? 'open') === 'open';
  return isEnveloped ? <EnvelopedRoundPage view={view} /> : <OneRound view={view} />;
}

function OneRound({ view }: { readonly view: RoundView }): ReactNode {
  const title = useRoundTitle(view.round);
  const isOpen = (view.round.state ?? 'open') === 'open';
  return (
    <Page title={title} back={paths.project(view.space.id)} action={<MainAction view={view} />}>
      <StateBanner view={view} />
      {isOpen && <MyPart view={view} />}
      {isOpen && <ProgressList view={view} />}
      <RoundFacts view={view} />
      {view.round.state === 'shown' && view.round.voice === 'party' && <Origins view={view} />}
      {isOpen && <PromiseCard />}
      {view.round.state === 'closed' && <ReturnedSheet view={view} />}
      {isOpen && <AbsentOthers view={view} />}
      {view.round.state !== 'closed' && <OtherWays view={view} />}
      {isOpen && <RoundSteps view={view} />}
      <HistoryLink to={paths.history(view.space.id, view.round.id)} />
    </Page>
  );
}

/** What stands in the way of nothing else: the result, the showing, the own sheet. */
function MainAction({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  const { space, round, isReady, isShowing, mayRun } = view;
  if (isShowing || round.state === 'closed') return null;
  if (round.state === 'shown') {
    return (
      <LinkButton kind="primary" to={paths.roundResult(space.id, round.id)}>
        {say('see_result')}
      </LinkButton>
    );
  }
  if (isReady && mayRun) return <ShowButton view={view} />;
  const mine = myAnswerIn(view);
  if (mine === 'pass' && mayRun) {
    return (
      <LinkButton kind="primary" icon="phone" to={paths.passRound(space.id, round.id)}>
        {say('task_pass')}
      </LinkButton>
    );
  }
  if (mine !== 'open' && mine !== 'partly') return null;
  return (
    <LinkButton kind="primary" to={paths.answerRound(space.id, round.id)}>
      {say('task_answer')}
    </LinkButton>
  );
}

/** Where the round stands, in words that never tell an answer. */
function StateBanner({ view }: { readonly view: RoundView }): ReactNode {
  const say = useWords('evaluations');
  if (view.isShowing) {
    return (
      <Banner kind="info" title={say('showing')} live>
        <p>{say.rich('showing_text')}</p>
      </Banner>
    );
  }
  if (view.round.state === 'shown') return <Banner kind="success" title={say('shown')} />;
  if (view.round.state === 'closed') {
    return (
      <Banner kind="info" title={say('closed')}>
        <p>{say.rich('closed_text')}</p>
      </Banner>
    );
  }
  if (!view.isReady) return null;
  return (
    <Banner kind="success" title={say('ready')} live>
      <p>{say.rich('ready_text')}</p>
    </Banner>
  );
}
