import { sayWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { notify } from '#ui/notices.ts';
import { buttonLook } from '#ui/primitives/button-look.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { outsideAddress } from './in-app-browser.ts';

/** Leads out of a window inside another app, before anything is written there. */
export const InAppPage = ({ onStay }: { readonly onStay: () => void }): ReactNode => {
  const say = useWords('start');
  const address = outsideAddress(window.location.href);
  const copy = () =>
    navigator.clipboard.writeText(address).then(
      () => notify({ text: sayWords('common', 'copied') }),
      () => notify({ text: sayWords('common', 'not_copied') }),
    );
  return (
    <Page
      title={say('in_app_title')}
      action={
        <>
          <a href={address} className={buttonLook('primary')}>
            {say('in_app_open')}
          </a>
          <Button kind="text" onClick={onStay}>
            {say('in_app_stay')}
          </Button>
        </>
      }
    >
      <p>{say('in_app_text')}</p>
      <p>{say('in_app_how')}</p>
      <p className="rounded-8 border-1 border-line bg-white p-4 break-all select-all">{address}</p>
      <Button kind="outline" onClick={() => void copy()}>
        {say('in_app_copy')}
      </Button>
    </Page>
  );
};
