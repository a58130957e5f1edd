import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A trouble that is not on this phone: not arrived yet, deleted, or an old link. */
export function MissingIssue({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  return (
    <Page title={say('issues')} back={paths.issues(space)}>
      <EmptyState icon="info" action={<LinkButton to={paths.issues(space)}>{say('issues')}</LinkButton>}>
        {say('issue_missing')}
      </EmptyState>
    </Page>
  );
}
