import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** Nobody of that id is on the roster. */
export function MissingPerson({ space }: { readonly space: string }): ReactNode {
  const say = useWords('people');
  return (
    <Page title={say('title')} back={paths.people(space)}>
      <EmptyState icon="people" action={<LinkButton to={paths.people(space)}>{say('title')}</LinkButton>}>
        {say('person_missing')}
      </EmptyState>
    </Page>
  );
}
