import type { GroupEvent } from '#domain/event/event-list.ts';
import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Draft, useDraft, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { EventFields } from '../components/event-fields.tsx';
import { MissingEvent } from '../components/missing-event.tsx';
import { changesOf, draftOfEvent, type EventDraft, newsOf, readEventDraft } from '../event-draft.model.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { useEvent } from '../use-event.ts';
import { useEventForm } from '../use-event-form.ts';

interface EditEventPageProps {
  readonly space: string;
  readonly id: string;
}

/** 予定をなおす, with a line for those who answered already. */
export function EditEventPage({ space, id }: EditEventPageProps): ReactNode {
  const say = useWords('events');
  const found = useEvent(space, id);
  const kept = useDraft(`event.edit/${space}/${id}`, readEventDraft);
  const news = useDraft(`event.news/${space}/${id}`, readText);
  if (found === undefined || kept.found === undefined || news.found === undefined) {
    return (
      <Page title={say('edit')} back={paths.event(space, id)}>
        {null}
      </Page>
    );
  }
  const { event, isDeleted, answers } = found;
  if (!event || isDeleted) return <MissingEvent space={space} />;
  return (
    <EditForm
      event={event}
      answered={answers.answers.length}
      kept={kept}
      typed={kept.found}
      keptNews={news}
      typedNews={news.found}
    />
  );
}

interface EditFormProps {
  readonly event: GroupEvent;
  /** How many people have answered. */
  readonly answered: number;
  readonly kept: Draft<EventDraft>;
  readonly typed: EventDraft | null;
  readonly keptNews: Draft<string>;
  readonly typedNews: string | null;
}

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function EditForm({ event, answered, kept, typed, keptNews, typedNews }: EditFormProps): ReactNode {
  const say = useWords('events');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const { spaceId, id } = event;
  const [before] = useState(() => draftOfEvent(event));
  const form = useEventForm(typed ?? before, kept.save);
  const suggested = useSuggestedNews(before, form.draft);
  const [ownNews, setOwnNews] = useState(typedNews);
  const news = ownNews ?? (suggested || (event.changeNote ?? ''));
  const typeNews = (text: string) => {
    setOwnNews(text);
    keptNews.save(text);
  };
  const forget = () => {
    kept.clear();
    keptNews.clear();
  };
  const submit = async () => {
    if (!form.check()) return;
    const changeNote = news.trim() === '' ? null : news.trim();
    const noted = changeNote === (event.changeNote ?? null) ? {} : { changeNote };
    const done = await store.events.changeEvent(spaceId, id, { ...changesOf(before, form.draft), ...noted });
    if (!done.ok) {
      form.refuse(done.error);
      return;
    }
    forget();
    notify({ text: say('changed') });
    navigate(paths.event(spaceId, id), { replace: true });
  };
  const remove = async () => {
    const done = await store.events.deleteEvent(spaceId, id);
    if (!(await tellRefusal(Promise.resolve(done))) || !done.ok) return;
    forget();
    notify({ text: say('was_deleted'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.events(spaceId), { replace: true });
  };
  const action = (
    <Button kind="primary" type="submit">
      {common('save')}
    </Button>
  );
  return (
    <Page title={say('edit')} back={paths.event(spaceId, id)} errors={form.errors} onSubmit={submit} action={action}>
      <EventFields draft={form.draft} onChange={form.change} today={store.today()} wrong={form.wrong} />
      <TextAreaField
        id="changeNote"
        label={say('field_news')}
        mark="optional"
        support={say('field_news_hint', { count: answered })}
        limit={400}
        value={news}
        onValue={typeNews}
        error={form.wrong('changeNote')}
      />
      <div className="flex flex-col gap-3 pt-4">
        {!event.isCancelled && (
          <LinkButton kind="outline" wide to={paths.cancelEvent(spaceId, id)}>
            {say('cancel')}
          </LinkButton>
        )}
        <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
          {say('delete_this')}
        </Button>
      </div>
    </Page>
  );
}

/** What those who answered should hear, in whole sentences. */
function useSuggestedNews(before: EventDraft, after: EventDraft): string {
  const say = useWords('events');
  const locale = useLocale();
  const time = [after.startTime, after.endTime].filter(Boolean).join('〜');
  const values = { day: after.on === '' ? '' : formatDate(after.on, locale), time, place: after.place.trim() };
  return newsOf(before, after)
    .map((news) => say(`news_${news}`, { value: values[news] }))
    .join(locale === 'ja' ? '' : ' ');
}
