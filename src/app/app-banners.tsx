import { useWords } from '#i18n/use-words.tsx';
import { useAppFacts } from '#ui/app-facts.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { useIsWorkOpen } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { useTrouble } from './trouble.ts';

/** Two hours, in milliseconds: how long 「あとで」 keeps a new version quiet. */
const laterMs = 2 * 60 * 60_000;

/** What concerns the whole app: another version, an address without https. Undefined when there is nothing to say. */
export const useAppBanners = (): ReactNode => {
  const say = useWords('common');
  const { isUpdateWaiting } = useAppFacts();
  const { isOutdated, isDiskStuck } = useTrouble();
  const isWorkOpen = useIsWorkOpen();
  const [isPostponed, setIsPostponed] = useState(false);
  const postpone = () => {
    setIsPostponed(true);
    setTimeout(() => setIsPostponed(false), laterMs);
  };
  if (isOutdated) return <ReloadBanner title={say('outdated_title')} text={say('outdated_text')} />;
  if (isDiskStuck) return <ReloadBanner title={say('disk_slow_title')} text={say('disk_slow_text')} />;
  if (isUpdateWaiting && !isWorkOpen && !isPostponed) return <UpdateBanner onLater={postpone} />;
  return window.isSecureContext ? undefined : <PlainHttpBanner />;
};

const UpdateBanner = ({ onLater }: { readonly onLater: () => void }): ReactNode => {
  const say = useWords('common');
  const { applyUpdate } = useAppFacts();
  const actions = (
    <>
      <Button kind="solid" onClick={applyUpdate}>
        {say('update_now')}
      </Button>
      <Button kind="text" onClick={onLater}>
        {say('later')}
      </Button>
    </>
  );
  return (
    <Banner kind="info" title={say('update_title')} live actions={actions}>
      <p>{say('update_text')}</p>
    </Banner>
  );
};

const ReloadBanner = ({ title, text }: { readonly title: string; readonly text: string }): ReactNode => {
  const say = useWords('common');
  const reload = <Button onClick={() => window.location.reload()}>{say('reload')}</Button>;
  return (
    <Banner kind="warning" title={title} live actions={reload}>
      <p>{text}</p>
    </Banner>
  );
};

const PlainHttpBanner = (): ReactNode => {
  const say = useWords('common');
  return (
    <Banner kind="warning" title={say('plain_http_title')}>
      <p>{say('plain_http_text')}</p>
    </Banner>
  );
};
