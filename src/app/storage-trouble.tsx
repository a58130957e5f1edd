import { useWords } from '#i18n/use-words.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, Suspense } from 'react';
import { KeptTexts } from './kept-texts.tsx';
import { useTrouble } from './trouble.ts';

/** The disk of this phone is not open, or cannot be opened, so nothing else can be shown. */
export const StorageTrouble = (): ReactNode => (
  <Suspense>
    <StorageTroublePage />
  </Suspense>
);

const StorageTroublePage = (): ReactNode => {
  const say = useWords('common');
  const { isBlocked, isDiskStuck, lastError } = useTrouble();
  const why = isBlocked ? 'blocked' : isDiskStuck ? 'opening' : 'disk';
  return (
    <Page
      title={say(`${why}_title`)}
      action={
        <Button kind="primary" onClick={() => window.location.reload()}>
          {say('reload')}
        </Button>
      }
    >
      <p>{say(`${why}_text`)}</p>
      <KeptTexts />
      {lastError && (
        <Disclosure summary={say('details')}>
          <p className="break-words text-ink-sub">{lastError}</p>
        </Disclosure>
      )}
    </Page>
  );
};
