import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A link led to an event this phone does not know. */
export function MissingEvent({ space }: { readonly space: string }): ReactNode {
  const say = useWords('events');
  return (
    <Page title={say('missing')} back={paths.events(space)}>
      <EmptyState icon="calendar" action={<LinkButton to={paths.events(space)}>{say('title')}</LinkButton>}>
        {say.rich('missing_text')}
      </EmptyState>
    </Page>
  );
}
