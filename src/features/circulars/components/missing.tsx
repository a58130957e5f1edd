import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A circular or 班 that is not on this phone. */
export function Missing({ space, what }: { readonly space: string; readonly what: 'circular' | 'block' }): ReactNode {
  const say = useWords('circulars');
  const isCircular = what === 'circular';
  return (
    <Page title={say(isCircular ? 'title' : 'blocks')} back={isCircular ? paths.circulars(space) : paths.blocks(space)}>
      <EmptyState icon="megaphone">{say.rich(isCircular ? 'missing' : 'block_missing')}</EmptyState>
    </Page>
  );
}
