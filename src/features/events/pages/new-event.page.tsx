import type { GroupEvent } from '#domain/event/event-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { eventDaysOf } from '#store/event-days.ts';
import { eventChangesOf } from '#store/event-changes.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { type ReactNode, useRef, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { EventFields } from '../components/event-fields.tsx';
import {
  draftOfAgain,
  type EventDraft,
  emptyEvent,
  inputOf,
  isUntouched,
  readEventDraft,
  skipsOf,
} from '../event-draft.model.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { useEventForm } from '../use-event-form.ts';

/** 予定をつくる: one page, only name and day are needed; `?again=` names a day that is held once more. */
export function NewEventPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('events');
  const draft = useDraft(`event.new/${space}`, readEventDraft);
  const again = new URLSearchParams(useSearch()).get('again');
  const old = useLive(
    async (store) => (again === null ? null : ((await eventDaysOf(store).findDay(space, again))?.day.event ?? null)),
    [space, again],
  );
  if (draft.found === undefined || old === undefined) {
    return (
      <Page title={say('new')} back={paths.events(space)}>
        {null}
      </Page>
    );
  }
  return <NewEventForm space={space} kept={draft} found={draft.found} old={old} />;
}

interface NewEventFormProps {
  readonly space: string;
  readonly kept: Draft<EventDraft>;
  readonly found: EventDraft | null;
  /** An event of an earlier year that is held once more. */
  readonly old: GroupEvent | null;
}

function NewEventForm({ space, kept, found, old }: NewEventFormProps): ReactNode {
  const say = useWords('events');
  const store = useStore();
  const [, navigate] = useLocation();
  const spaces = useLive((one) => one.spaces.listSpaces(), []);
  const isSaved = useRef(false);
  const [isFound, setIsFound] = useState(found !== null && !isUntouched(found));
  const form = useEventForm(found ?? (old ? draftOfAgain(old) : emptyEvent), kept.save);
  const startOver = () => {
    kept.clear();
    form.reset(emptyEvent);
    setIsFound(false);
  };
  const submit = async () => {
    if (isSaved.current || !form.check()) return;
    const done = await eventChangesOf(store).planEvent(space, inputOf(form.draft), skipsOf(form.draft));
    if (!done.ok) {
      form.refuse(done.error);
      return;
    }
    isSaved.current = true;
    kept.clear();
    notify({ text: say('created'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.event(space, done.value.id), { replace: true });
  };
  const action = (
    <Button kind="primary" type="submit" icon="check">
      {say('create')}
    </Button>
  );
  return (
    <Page title={say('new')} back={paths.events(space)} errors={form.errors} onSubmit={submit} action={action}>
      {isFound && (
        <Banner
          kind="info"
          title={say('draft_opened')}
          actions={
            <Button kind="outline" onClick={startOver}>
              {say('start_over')}
            </Button>
          }
        />
      )}
      <EventFields
        draft={form.draft}
        onChange={form.change}
        today={store.today()}
        wrong={form.wrong}
        projects={(spaces ?? []).filter((one) => one.kind === 'project')}
      />
    </Page>
  );
}
