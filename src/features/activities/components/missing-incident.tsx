import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** It was deleted, or it is for officers alone. */
export function MissingIncident({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('activities');
  return (
    <Page title={say('incident_missing')} back={paths.activity(space, id)}>
      <EmptyState icon="lock">{say.rich('incident_missing_text')}</EmptyState>
    </Page>
  );
}
