import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

/** Nothing answers for this address. */
export const MissingPage = (): ReactNode => {
  const say = useWords('common');
  return (
    <Page title={say('page_missing')} back={paths.home()}>
      <EmptyState icon="info" action={<LinkButton to={paths.home()}>{say('to_home')}</LinkButton>}>
        {say('page_missing_text')}
      </EmptyState>
    </Page>
  );
};

/** The address belongs to a group or project that is not on this phone. */
export const MissingSpacePage = (): ReactNode => {
  const say = useWords('common');
  return (
    <Page title={say('space_missing')} back={paths.home()}>
      <EmptyState icon="people" action={<LinkButton to={paths.home()}>{say('to_home')}</LinkButton>}>
        {say('space_missing_text')}
      </EmptyState>
    </Page>
  );
};
