import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** There is no such plan or item on this phone. */
export function MissingPlan({ space }: { readonly space: string }): ReactNode {
  const say = useWords('plans');
  return (
    <Page title={say('missing')} back={paths.communityPlans(space)}>
      <EmptyState icon="info" action={<LinkButton to={paths.communityPlans(space)}>{say('title')}</LinkButton>}>
        {say.rich('missing_text')}
      </EmptyState>
    </Page>
  );
}
