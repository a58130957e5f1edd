import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Dialog } from '#ui/primitives/dialog.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { HomeView } from '../home-view.ts';

/** What has to be known before anything else: needs attention, waits, this phone only, closed. */
export function SpaceNotices({ home }: { readonly home: HomeView }): ReactNode {
  const say = useWords('home');
  const status = useWords('status');
  const common = useWords('common');
  const { view, review, late } = home;
  return (
    <>
      {review > 0 && (
        <Link
          href={paths.review()}
          className="flex min-h-14 items-center gap-2 rounded-8 border-2 border-gap bg-gap-tint px-3 py-2 text-std-16B-170 text-gap hover:underline"
        >
          <Icon name="warning" className="size-[1.5em]" />
          <span className="min-w-0 flex-1">{status('attention', { count: review })}</span>
          <Icon name="chevron" className="size-5" />
        </Link>
      )}
      {view.state === 'closed' && (
        <Banner kind="warning" title={say('closed')}>
          <p>{say.rich('closed_text')}</p>
        </Banner>
      )}
      {view.me.status === 'asking' && (
        <Banner kind="info" title={say('asking')}>
          <p>{say.rich('asking_text')}</p>
        </Banner>
      )}
      {view.me.status !== 'asking' && !view.isLoaded && view.state !== 'closed' && (
        <Banner kind="info" title={say('arriving')}>
          <p>{say.rich('arriving_text')}</p>
        </Banner>
      )}
      {late > 0 && (
        <Banner
          kind="info"
          title={say('late', { items: common('items', { count: late }) })}
          actions={
            <LinkButton kind="outline" to={paths.sending()}>
              {say('late_open')}
            </LinkButton>
          }
        >
          <p>{say.rich('late_text')}</p>
        </Banner>
      )}
      {view.isPractice ? (
        <Banner kind="info" title={say('practice')}>
          <p>{say.rich('practice_text')}</p>
        </Banner>
      ) : (
        view.state === 'held' && <HeldBanner space={view.id} />
      )}
    </>
  );
}

/** このスマホだけ, with the way out: 「みんなで使う」. */
function HeldBanner({ space }: { readonly space: string }): ReactNode {
  const say = useWords('home');
  const store = useStore();
  const [isAsked, setIsAsked] = useState(false);
  const share = async () => {
    const done = await store.spaces.share(space);
    setIsAsked(false);
    notify({ text: done.ok ? say('shared') : errorWords(done.error.code).text });
  };
  return (
    <>
      <Banner
        kind="info"
        title={say('held')}
        actions={<Button onClick={() => setIsAsked(true)}>{say('share')}</Button>}
      >
        <p>{say.rich('held_text')}</p>
      </Banner>
      <Dialog
        open={isAsked}
        title={say('share_question')}
        onClose={() => setIsAsked(false)}
        actions={
          <Button wide onClick={() => void share()}>
            {say('share')}
          </Button>
        }
      >
        <p>{say.rich('share_text')}</p>
        <p>{say.rich('share_back')}</p>
      </Dialog>
    </>
  );
}
