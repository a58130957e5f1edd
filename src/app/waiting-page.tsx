import { useWords } from '#i18n/use-words.tsx';
import { PageHeader } from '#ui/primitives/page-header.tsx';
import { type ReactNode, useEffect, useState } from 'react';

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
