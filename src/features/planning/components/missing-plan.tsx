import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A project that is not on this phone, or a group, which has no plan. */
export function MissingPlan({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  return (
    <Page title={say('plan')} back={paths.home()}>
      <EmptyState icon="info" action={<LinkButton to={paths.issues(space)}>{say('issues')}</LinkButton>}>
        {say('plan_missing')}
      </EmptyState>
    </Page>
  );
}
