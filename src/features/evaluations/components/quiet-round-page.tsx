import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import type { IconName } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import type { RoundView } from '../round-view.ts';

interface QuietRoundPageProps {
  readonly view: RoundView;
  readonly title: string;
  readonly icon: IconName;
  /** Why there is nothing to do here. */
  readonly children: ReactNode;
}

/** A page of a round that can only say why it has nothing to show, and where to go on. */
export function QuietRoundPage({ view, title, icon, children }: QuietRoundPageProps): ReactNode {
  const say = useWords('evaluations');
  const round = paths.round(view.space.id, view.round.id);
  return (
    <Page title={title} back={round}>
      <EmptyState icon={icon} action={<LinkButton to={round}>{say('to_round')}</LinkButton>}>
        {children}
      </EmptyState>
    </Page>
  );
}
