import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A version that is not on this phone: thrown away, not arrived yet, or an old link. */
export function MissingAgreement({ space }: { readonly space: string }): ReactNode {
  const say = useWords('agreements');
  const list = paths.agreements(space);
  return (
    <Page title={say('title')} back={paths.project(space)}>
      <EmptyState icon="info" action={<LinkButton to={list}>{say('to_list')}</LinkButton>}>
        {say('missing')}
      </EmptyState>
    </Page>
  );
}
