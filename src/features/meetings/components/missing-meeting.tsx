import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** Stands where a meeting was deleted or has not arrived. */
export function MissingMeeting({ space }: { readonly space: string }): ReactNode {
  const say = useWords('meetings');
  return (
    <Page title={say('missing')} back={paths.meetings(space)}>
      <EmptyState icon="meeting" action={<LinkButton to={paths.meetings(space)}>{say('to_list')}</LinkButton>}>
        {say.rich('missing_text')}
      </EmptyState>
    </Page>
  );
}
