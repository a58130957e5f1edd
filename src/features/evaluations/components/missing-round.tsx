import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A round that is not on this phone: taken away, or not arrived yet. */
export function MissingRound({ space }: { readonly space: string }): ReactNode {
  const say = useWords('evaluations');
  return (
    <Page title={say('title')} back={paths.project(space)}>
      <EmptyState icon="info" action={<LinkButton to={paths.project(space)}>{say('to_project')}</LinkButton>}>
        {say('missing')}
      </EmptyState>
    </Page>
  );
}
