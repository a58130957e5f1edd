import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A package that is not on this phone: withdrawn, or not arrived yet. */
export function MissingPackage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('outside');
  const list = paths.reviews(space);
  return (
    <Page title={say('title')} back={list}>
      <EmptyState icon="info" action={<LinkButton to={list}>{say('to_list')}</LinkButton>}>
        {say('missing')}
      </EmptyState>
    </Page>
  );
}
