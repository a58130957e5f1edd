import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { type RoundView, useRound } from '../round-view.ts';
import { MissingRound } from './missing-round.tsx';
import { QuietRoundPage } from './quiet-round-page.tsx';

interface RoundGateProps {
  readonly space: string;
  readonly id: string;
  /** Also pages of a round that is over. */
  readonly isAlways?: boolean;
  readonly children: (view: RoundView, set: NonNullable<RoundView['set']>) => ReactNode;
}

/** Lets a page of a round through when the round is there, open, and its questions are known to this app. */
export function RoundGate({ space, id, isAlways = false, children }: RoundGateProps): ReactNode {
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
  if (!isAlways && (view.round.state ?? 'open') !== 'open') {
    return (
      <QuietRoundPage view={view} title={say('shut_title')} icon="info">
        {say('shut_text')}
      </QuietRoundPage>
    );
  }
  return children(view, view.set);
}
