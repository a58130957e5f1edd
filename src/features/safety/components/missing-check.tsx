import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** A safety check that is not on this phone, or a page of it that only officers and 班長 have. */
export function MissingCheck({
  space,
  officers = false,
}: {
  readonly space: string;
  readonly officers?: boolean;
}): ReactNode {
  const say = useWords('safety');
  return (
    <Page title={say('title')} back={paths.safetyChecks(space)}>
      <EmptyState icon="heart">{say.rich(officers ? 'only_officers' : 'missing')}</EmptyState>
    </Page>
  );
}
