import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive } from '#store/react.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A project that is not on this phone: not arrived yet, removed, or an old link. */
export function MissingProject({ space }: { readonly space: string }): ReactNode {
  const say = useWords('projects');
  const isComing = useLive(async (store) => (await store.spaces.findSpace(space))?.isLoaded === false, [space]);
  if (isComing === undefined) return null;
  return (
    <Page title={say('title')} back={paths.home()}>
      <EmptyState icon="info">{isComing ? say('not_arrived') : say('missing')}</EmptyState>
    </Page>
  );
}
