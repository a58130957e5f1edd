import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A project that is not on this phone. */
export function Missing({ title }: { readonly title: string }): ReactNode {
  const say = useWords('evidence');
  return (
    <Page title={title} back={paths.home()}>
      <EmptyState icon="info">{say('missing')}</EmptyState>
    </Page>
  );
}
