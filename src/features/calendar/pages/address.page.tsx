import type { Alarm } from '#calendar/calendar-file.ts';
import type { Result } from '#domain/basis/result.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { calendarFeedsOf, type OwnFeed } from '#store/calendar-feeds.ts';
import type { StoreError } from '#store/context.ts';
import { useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { type ReactNode, useState } from 'react';
import { AddressWays } from '../components/address-ways.tsx';
import { RemindChoice } from '../components/remind-choice.tsx';

/** One's own address: made on this phone, shown on this phone alone. */
export function AddressPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('calendar');
  const found = useLive((store) => findAddress(store, space), [space]);
  return (
    <Page title={say('address_title')} lead={say.rich('address_lead')} back={paths.calendar(space)}>
      {found?.isHeld && (
        <Banner
          kind="info"
          title={say('address_held')}
          actions={<LinkButton to={paths.shareGroup(space)}>{say('address_share')}</LinkButton>}
        />
      )}
      {found && !found.isHeld && <Address space={space} feed={found.feed} isWaiting={found.isWaiting} />}
    </Page>
  );
}

const findAddress = async (store: Store, space: string) => {
  const [view, feeds, stateOf] = await Promise.all([
    store.spaces.findSpace(space),
    calendarFeedsOf(store).listFeeds(space),
    store.outbox.rowStates(space),
  ]);
  const [feed] = feeds;
  return {
    isHeld: view?.state === 'held',
    feed: feed ?? null,
    isWaiting: feed !== undefined && stateOf(feed.id) === 'waiting',
  };
};

interface AddressProps {
  readonly space: string;
  readonly feed: OwnFeed | null;
  readonly isWaiting: boolean;
}

function Address({ space, feed, isWaiting }: AddressProps): ReactNode {
  const say = useWords('calendar');
  const feeds = calendarFeedsOf(useStore());
  const [alarm, setAlarm] = useState<Alarm>('none');
  const tell = async (doing: Promise<Result<void, StoreError>>, words: string | null) => {
    const done = await doing;
    if (!done.ok) notify({ text: errorWords(done.error.code).text });
    else if (words !== null) notify({ text: words });
  };
  if (!feed) {
    return (
      <>
        <p>{say.rich('address_what')}</p>
        <p>{say.rich('address_online')}</p>
        <Warning />
        <Button kind="primary" icon="link" onClick={() => void tell(feeds.renewFeed(space), null)}>
          {say('address_make')}
        </Button>
      </>
    );
  }
  return (
    <>
      <Warning />
      {feed.secret === null ? (
        <p>{say.rich('address_elsewhere')}</p>
      ) : (
        <>
          <div role="status" className="flex flex-col items-start">
            <SyncBadge state={isWaiting ? 'waiting' : 'sent'} />
            <p className="text-ink-sub">{say.rich(isWaiting ? 'address_waiting' : 'address_ready')}</p>
          </div>
          <RemindChoice value={alarm} onValue={setAlarm} />
          <AddressWays secret={feed.secret} alarm={alarm} />
          <How />
        </>
      )}
      <div className="flex flex-col gap-3">
        <Button kind="outline" wide onClick={() => void tell(feeds.renewFeed(space), say('address_renewed'))}>
          {say('address_renew')}
        </Button>
        <Button kind="danger" wide onClick={() => void tell(feeds.withdrawFeeds(space), say('address_withdrawn'))}>
          {say('address_withdraw')}
        </Button>
      </div>
    </>
  );
}

function Warning(): ReactNode {
  const say = useWords('calendar');
  return (
    <Banner kind="warning" title={say('address_warning')}>
      <p>{say.rich('address_warning_text')}</p>
    </Banner>
  );
}

function How(): ReactNode {
  const say = useWords('calendar');
  return (
    <Section title={say('how_title')}>
      <ul className="flex list-disc flex-col gap-2 ps-6">
        <li>{say.rich('how_iphone')}</li>
        <li>{say.rich('how_google')}</li>
        <li>{say.rich('how_slow')}</li>
        <li>{say.rich('address_online')}</li>
      </ul>
    </Section>
  );
}
