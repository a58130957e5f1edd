import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, Suspense } from 'react';
import { useTrouble } from './trouble.ts';

/** The disk of this phone cannot be opened, so nothing else can be shown. */
export const StorageTrouble = (): ReactNode => (
  <Suspense>
    <StorageTroublePage />
  </Suspense>
);

const StorageTroublePage = (): ReactNode => {
  const say = useWords('common');
  const { isBlocked, lastError } = useTrouble();
  return (
    <Page
      title={isBlocked ? say('blocked_title') : say('disk_title')}
      action={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {say('reload')}
        </Button>
      }
    >
      <p>{isBlocked ? say('blocked_text') : say('disk_text')}</p>
      {lastError && (
        <Disclosure summary={say('details')}>
          <p className="break-words text-ink-sub">{lastError}</p>
        </Disclosure>
      )}
    </Page>
  );
};
