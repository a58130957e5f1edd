import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** This phone has no such group, or the page is for groups only. */
export function MissingCity({
  id,
  isProject = false,
}: {
  readonly id: string;
  readonly isProject?: boolean;
}): ReactNode {
  const say = useWords('cities');
  const to = isProject ? paths.project(id) : paths.home();
  return (
    <Page title={say('title')} back={to}>
      <EmptyState icon="info" action={<LinkButton to={to}>{say(isProject ? 'to_project' : 'to_home')}</LinkButton>}>
        {say.rich(isProject ? 'for_groups' : 'missing')}
      </EmptyState>
    </Page>
  );
}
