import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** This phone has no such notebook. */
export function MissingGroup(): ReactNode {
  const say = useWords('settings');
  return (
    <Page title={say('group_title')} back={paths.settings()}>
      <EmptyState icon="people" action={<LinkButton to={paths.settings()}>{say('title')}</LinkButton>}>
        {say('group_missing')}
      </EmptyState>
    </Page>
  );
}
