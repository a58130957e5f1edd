import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { MissingRound } from '../components/missing-round.tsx';
import { type ResultView, useResult } from '../result-view.ts';

interface ShownOnlyProps {
  readonly space: string;
  readonly id: string;
  readonly children: (view: ResultView) => ReactNode;
}

/** What needs a shown result, or why there is none yet. */
export function ShownOnly({ space, id, children }: ShownOnlyProps): ReactNode {
  const say = useWords('evaluations');
  const view = useResult(space, id);
  if (view === undefined) return null;
  if (view === 'missing') return <MissingRound space={space} />;
  if (typeof view === 'object') return children(view);
  const isOld = view === 'too_old';
  const back = paths.round(space, id);
  return (
    <Page title={say(isOld ? 'too_old' : 'result_not_shown')} back={back}>
      <EmptyState icon="lock" action={<LinkButton to={back}>{say('to_round')}</LinkButton>}>
        {isOld ? errorWords('app.outdated').text : say('result_not_shown_text')}
      </EmptyState>
    </Page>
  );
}
