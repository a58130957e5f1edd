import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import type { SpaceView } from '#store/spaces.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useEffect, useEffectEvent } from 'react';
import { useLocation } from 'wouter';

/** Often enough that nobody stands beside the officer in vain. */
const lookEveryMs = 10_000;

/** Somebody asked to come in and waits for a leader's tap; the page changes by itself when it comes. */
export function WaitingView({ space }: { readonly space: string }): ReactNode {
  const found = useLive(async (store) => (await store.spaces.findSpace(space)) ?? null, [space]);
  if (found === undefined) return null;
  if (found === null || found.state === 'closed') return <TurnedAway space={space} name={found?.name ?? ''} />;
  return found.me.status === 'asking' ? <StillWaiting space={found} /> : <LetIn space={found} />;
}

function StillWaiting({ space }: { readonly space: SpaceView }): ReactNode {
  const say = useWords('start');
  const store = useStore();
  const look = useEffectEvent(() => {
    if (document.visibilityState === 'visible') store.sendNow();
  });
  useEffect(() => {
    const timer = setInterval(() => look(), lookEveryMs);
    return () => clearInterval(timer);
  }, []);
  return (
    <Page
      title={say('waiting_title')}
      back={paths.welcome()}
      action={
        <Button kind="primary" onClick={() => store.sendNow()}>
          {say('waiting_look')}
        </Button>
      }
    >
      <Banner kind="info" title={say('waiting_for', { name: space.name })}>
        <p>{say.rich('waiting_hint')}</p>
      </Banner>
      <p>{say.rich('waiting_keep')}</p>
    </Page>
  );
}

function LetIn({ space }: { readonly space: SpaceView }): ReactNode {
  const say = useWords('start');
  return (
    <Page
      title={say('let_in', { name: space.name })}
      back={paths.home()}
      action={
        <LinkButton kind="primary" to={paths.space(space.id)}>
          {say('open_notebook')}
        </LinkButton>
      }
    >
      {null}
    </Page>
  );
}

/** Nothing of the group is on this phone, so there is nothing to lose. */
function TurnedAway({ space, name }: { readonly space: string; readonly name: string }): ReactNode {
  const say = useWords('start');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const close = async () => {
    await store.spaces.purge(space);
    navigate(paths.home(), { replace: true });
  };
  return (
    <Page
      title={say('waiting_refused', { name })}
      back={paths.home()}
      action={
        <Button kind="primary" onClick={() => void close()}>
          {common('close')}
        </Button>
      }
    >
      <p>{say.rich('waiting_refused_text')}</p>
    </Page>
  );
}
