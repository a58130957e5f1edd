import { useWords } from '#i18n/use-words.tsx';
import { eventChangesOf } from '#store/event-changes.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { ReactNode } from 'react';
import { tellRefusal } from '../tell-refusal.ts';
import type { KnownEvent } from '../use-event.ts';

/** Cancelled, changed, deleted: on top, before anything else. */
export function EventNotices({ space, found }: { readonly space: string; readonly found: KnownEvent }): ReactNode {
  const say = useWords('events');
  const store = useStore();
  const { known, mayChange } = found;
  const { source, day, isDeleted } = known;
  const { event } = day;
  const restore = async () => {
    if (await tellRefusal(store.events.restoreEvent(space, source.id))) notify({ text: say('restored') });
  };
  const reopen = async () => {
    const done = source.isCancelled
      ? store.events.reopenEvent(space, source.id)
      : eventChangesOf(store).reopenDay(space, day);
    if (await tellRefusal(done)) notify({ text: say('reopened') });
  };
  if (isDeleted) {
    const action = mayChange && <Button onClick={() => void restore()}>{say('restore')}</Button>;
    return <Banner kind="warning" title={say('is_deleted')} actions={action} />;
  }
  if (event.isCancelled) {
    const action = mayChange && (
      <Button kind="outline" onClick={() => void reopen()}>
        {say('reopen')}
      </Button>
    );
    return (
      <Banner kind="error" title={say('is_cancelled')} actions={action}>
        {event.changeNote && <p className="whitespace-pre-wrap">{event.changeNote}</p>}
      </Banner>
    );
  }
  if (!event.changeNote) return null;
  return (
    <Banner kind="info" title={say('news')}>
      <p className="whitespace-pre-wrap">{event.changeNote}</p>
    </Banner>
  );
}
