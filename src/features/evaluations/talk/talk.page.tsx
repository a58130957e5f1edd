import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { useSearchParams } from 'wouter';
import { MissingRound } from '../components/missing-round.tsx';
import { NotTodayPage } from './not-today.tsx';
import { TalkEnded } from './talk-ended.tsx';
import { TalkIntro } from './talk-intro.tsx';
import { TalkSession } from './talk-session.tsx';
import { type TalkView, useTalk } from './talk-view.ts';
import { TryPage } from './try-page.tsx';
import { useTalkClock } from './use-talk-clock.ts';
import { VotePage } from './vote-page.tsx';

/** The talk about a shown round; before the showing, the day it is put off to. */
export function TalkPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('evaluations');
  const view = useTalk(space, id);
  if (view === undefined) return null;
  if (view === 'missing') return <MissingRound space={space} />;
  if (view === 'not_shown') return <NotTodayPage space={space} id={id} />;
  if (view === 'too_old')
    return (
      <Page title={say('too_old')} back={paths.round(space, id)}>
        <EmptyState icon="warning" action={<LinkButton to={paths.round(space, id)}>{say('to_round')}</LinkButton>}>
          {errorWords('app.outdated').text}
        </EmptyState>
      </Page>
    );
  return <ShownTalk view={view} />;
}

/** `?do=vote` chooses cards, `?do=try&note=` makes a やること of a ためす; else the script. */
function ShownTalk({ view }: { readonly view: TalkView }): ReactNode {
  const [search] = useSearchParams();
  const clock = useTalkClock(view.round.id);
  if (clock.clock === undefined) return null;
  if (search.get('do') === 'vote') return <VotePage view={view} />;
  const note = view.notes.find((one) => one.id === search.get('note'));
  if (search.get('do') === 'try' && note) return <TryPage view={view} note={note} />;
  if (clock.clock !== null) return <TalkSession view={view} clock={clock} running={clock.clock} />;
  return view.talk?.state === 'done' ? <TalkEnded view={view} /> : <TalkIntro view={view} clock={clock} />;
}
