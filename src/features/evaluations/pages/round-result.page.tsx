import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { AfterList } from '../components/after-list.tsx';
import { CardsSection } from '../components/cards-section.tsx';
import { CompareSection } from '../components/compare-section.tsx';
import { GoalsSection } from '../components/goals-section.tsx';
import { ImprovementList } from '../components/improvement-list.tsx';
import { MissingRound } from '../components/missing-round.tsx';
import { OutcomeSection } from '../components/outcome-section.tsx';
import { PromisesSection } from '../components/promises-section.tsx';
import { Strengths } from '../components/strengths.tsx';
import { ViewsSection } from '../components/views-section.tsx';
import { type ResultView, useResult } from '../result-view.ts';
import { useRoundTitle } from '../use-round-title.ts';
import { CardTalkPage } from './card-talk.page.tsx';
import { NewImprovementPage } from './new-improvement.page.tsx';

/** The result of a shown round; `?card=` opens the talk about one card, `&do=new` makes a やること of it. */
export function RoundResultPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('evaluations');
  const view = useResult(space, id);
  const [search] = useSearchParams();
  if (view === undefined) return null;
  if (view === 'missing') return <MissingRound space={space} />;
  if (view === 'not_shown' || view === 'too_old') {
    const back = paths.round(space, id);
    return (
      <Page title={say(view === 'too_old' ? 'too_old' : 'result_not_shown')} back={back}>
        <EmptyState icon="lock" action={<LinkButton to={back}>{say('to_round')}</LinkButton>}>
          {view === 'too_old' ? errorWords('app.outdated').text : say('result_not_shown_text')}
        </EmptyState>
      </Page>
    );
  }
  const card = search.get('card');
  if (card === null || !view.set.principles.includes(card)) return <WholeResult view={view} />;
  return search.get('do') === 'new' ? (
    <NewImprovementPage view={view} card={card} />
  ) : (
    <CardTalkPage view={view} card={card} />
  );
}

/** What was promised first, then the good points, the views, what came of it, what to talk about, what was agreed. */
function WholeResult({ view }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const title = useRoundTitle(view.round);
  const { space, round, actions } = view;
  return (
    <Page title={say('result_title')} lead={title} back={paths.round(space.id, round.id)}>
      <PromisesSection view={view} />
      <Strengths view={view} />
      <GoalsSection view={view} />
      <ViewsSection view={view} />
      <CompareSection view={view} />
      <OutcomeSection view={view} />
      <CardsSection view={view} />
      <TalkSection view={view} />
      <Section title={say('actions')}>
        <p>{say.rich('actions_text')}</p>
        <ImprovementList view={view} actions={actions} />
        <LinkButton kind="outline" wide to={paths.project(space.id)}>
          {say('actions_of_project')}
        </LinkButton>
      </Section>
      <AfterList view={view} />
      <Onward view={view} />
    </Page>
  );
}

/** The talk itself, and what it needs: a big screen, paper. */
function TalkSection({ view: { space, round } }: { readonly view: ResultView }): ReactNode {
  const say = useWords('talk');
  return (
    <Section title={say('meeting_of')}>
      <p>{say.rich('meeting_of_text')}</p>
      <LinkButton icon="talk" wide to={paths.talkRound(space.id, round.id)}>
        {say('open_talk')}
      </LinkButton>
      <LinkButton kind="outline" icon="eye" wide to={paths.boardRound(space.id, round.id)}>
        {say('open_board')}
      </LinkButton>
      <LinkButton kind="outline" icon="print" wide to={paths.posterRound(space.id, round.id)}>
        {say('open_poster')}
      </LinkButton>
    </Section>
  );
}

function Onward({ view: { space, round } }: { readonly view: ResultView }): ReactNode {
  const say = useWords('evaluations');
  const talk = useWords('talk');
  return (
    <div className="flex flex-col gap-3">
      {round.phase === 'after' && (
        <LinkButton kind="outline" wide to={paths.nextPlan(space.id)}>
          {talk('open_next')}
        </LinkButton>
      )}
      <LinkButton kind="outline" icon="print" wide to={paths.printRound(space.id, round.id)}>
        {say('print_result')}
      </LinkButton>
    </div>
  );
}
