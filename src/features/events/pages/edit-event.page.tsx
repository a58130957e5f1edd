import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { type ReactNode, useState } from 'react';
import { useLocation } from 'wouter';
import { EventFields } from '../components/event-fields.tsx';
import { EventFrame } from '../components/event-frame.tsx';
import { type ChangeScope, ScopeChoice } from '../components/scope-choice.tsx';
import { draftOfEvent, type EventDraft, newsOf, readEventDraft } from '../event-draft.model.ts';
import { tellRefusal } from '../tell-refusal.ts';
import { isSpokenOf, useChange } from '../use-change.ts';
import { useEventForm } from '../use-event-form.ts';
import type { KnownEvent } from '../use-event.ts';

interface EditEventPageProps {
  readonly space: string;
  readonly id: string;
}

/** 予定をなおす, with a line for those who answered already. */
export function EditEventPage({ space, id }: EditEventPageProps): ReactNode {
  const say = useWords('events');
  const kept = useDraft(`event.edit/${space}/${id}`, readEventDraft);
  const news = useDraft(`event.news/${space}/${id}`, readText);
  return (
    <EventFrame space={space} id={id} title={say('edit')}>
      {(found) =>
        kept.found === undefined || news.found === undefined ? (
          <Page title={say('edit')} back={paths.event(space, id)}>
            {null}
          </Page>
        ) : (
          <EditForm space={space} found={found} kept={kept} typed={kept.found} keptNews={news} typedNews={news.found} />
        )
      }
    </EventFrame>
  );
}

interface EditFormProps {
  readonly space: string;
  readonly found: KnownEvent;
  readonly kept: Draft<EventDraft>;
  readonly typed: EventDraft | null;
  readonly keptNews: Draft<string>;
  readonly typedNews: string | null;
}

const readText = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function EditForm({ space, found, kept, typed, keptNews, typedNews }: EditFormProps): ReactNode {
  const say = useWords('events');
  const shifts = useWords('shifts');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const { source, day } = found.known;
  const { event, ref } = day;
  const answered = found.answers.answers.length;
  const [scope, setScope] = useState<ChangeScope>('day');
  const [before] = useState(() => draftOfEvent(event));
  const form = useEventForm(typed ?? before, kept.save);
  const change = useChange(space, found);
  const projects = useProjects();
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
    const note = news.trim();
    // An old line told again would ask everybody anew whether they know of it.
    const changeNote = note === (event.changeNote ?? '') ? null : note;
    const done = await change(scope, before, form.draft, changeNote);
    if (!done.ok) {
      form.refuse(done.error);
      return;
    }
    forget();
    const { ref: to, undo } = done.value;
    notify(undo ? { text: shifts('series_begun'), undo: () => void tellRefusal(undo()) } : { text: say('changed') });
    navigate(paths.event(space, to), { replace: true });
  };
  const remove = async () => {
    const done = await store.events.deleteEvent(space, source.id);
    if (!(await tellRefusal(Promise.resolve(done))) || !done.ok) return;
    forget();
    notify({ text: say('was_deleted'), undo: () => void tellRefusal(done.value.undo()) });
    navigate(paths.events(space), { replace: true });
  };
  const action = (
    <Button kind="primary" type="submit">
      {common('save')}
    </Button>
  );
  return (
    <Page title={say('edit')} back={paths.event(space, ref)} errors={form.errors} onSubmit={submit} action={action}>
      {found.isSeries && <ScopeChoice value={scope} onValue={setScope} />}
      <EventFields
        draft={form.draft}
        onChange={form.change}
        today={store.today()}
        wrong={form.wrong}
        isOneDay={found.isSeries && scope === 'day'}
        isSeries={found.isSeries}
        isSpokenOf={!found.isSeries && isSpokenOf(found)}
        projects={projects}
      />
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
          <LinkButton kind="outline" wide to={paths.cancelEvent(space, ref)}>
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

/** Projects this phone takes part in. */
const useProjects = () => {
  const spaces = useLive((store) => store.spaces.listSpaces(), []);
  return (spaces ?? []).filter((one) => one.kind === 'project');
};

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
