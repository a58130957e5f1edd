import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A link led to a log this phone does not know. */
export function MissingLog({ space }: { readonly space: string }): ReactNode {
  const say = useWords('activities');
  return (
    <Page title={say('missing')} back={paths.activities(space)}>
      <EmptyState icon="log" action={<LinkButton to={paths.activities(space)}>{say('title')}</LinkButton>}>
        {say.rich('missing_text')}
      </EmptyState>
    </Page>
  );
}
