import type { GroupEvent } from '#domain/event/event-list.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { tellRefusal } from '../tell-refusal.ts';

/** 消した予定: nothing a person wrote is lost. */
export function DeletedEventsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('events');
  const found = useLive(
    async (store) => {
      const [events, view] = await Promise.all([store.events.listDeletedEvents(space), store.spaces.findSpace(space)]);
      return { events, me: view?.me };
    },
    [space],
  );
  const mayRestore = (event: GroupEvent) => found?.me?.isLeader === true || event.authorId === found?.me?.memberId;
  return (
    <Page title={say('deleted')} lead={say.rich('deleted_lead')} back={paths.events(space)}>
      {found?.events.length === 0 && <EmptyState icon="trash">{say.rich('deleted_empty')}</EmptyState>}
      {found && found.events.length > 0 && (
        <CardList label={say('deleted')}>
          {found.events.map((event) => (
            <DeletedRow key={event.id} event={event} mayRestore={mayRestore(event)} />
          ))}
        </CardList>
      )}
    </Page>
  );
}

function DeletedRow({ event, mayRestore }: { readonly event: GroupEvent; readonly mayRestore: boolean }): ReactNode {
  const say = useWords('events');
  const locale = useLocale();
  const store = useStore();
  const restore = async () => {
    if (await tellRefusal(store.events.restoreEvent(event.spaceId, event.id))) notify({ text: say('restored') });
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-3 gap-y-2 px-4 py-3">
      <span className="flex min-w-0 flex-col">
        <span className="text-std-18B-160">{event.title}</span>
        {event.on && <span className="text-dns-16N-130 text-ink-sub">{formatDate(event.on, locale)}</span>}
      </span>
      {mayRestore && (
        <Button
          kind="outline"
          aria-label={say('restore_of', { title: event.title ?? '' })}
          onClick={() => void restore()}
        >
          {say('restore')}
        </Button>
      )}
    </li>
  );
}
