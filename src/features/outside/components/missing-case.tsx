import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A case sheet that is not on this phone: deleted, or not arrived yet. */
export function MissingCase({ space }: { readonly space: string }): ReactNode {
  const say = useWords('publishing');
  const list = paths.cases(space);
  return (
    <Page title={say('cases_title')} back={list}>
      <EmptyState icon="info" action={<LinkButton to={list}>{say('to_list')}</LinkButton>}>
        {say('case_missing')}
      </EmptyState>
    </Page>
  );
}
