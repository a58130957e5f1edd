import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { PageHeader } from '#ui/primitives/page-header.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useEffect, useState } from 'react';

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

/** Words appear only when the wait is long enough to be noticed. */
const noticedMs = 400;

/** A page is on its way; nearly always it is here at once, from this phone. */
export const WaitingPage = (): ReactNode => {
  const say = useWords('common');
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), noticedMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <>
      <PageHeader />
      <main id="main" className="page-body">
        <p role="status" className="pt-5 text-ink-sub">
          {isLong ? say('loading') : ''}
        </p>
      </main>
    </>
  );
};
