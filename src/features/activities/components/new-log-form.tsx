import type { EventDay } from '#domain/event/event-day.ts';
import { formatDate, formatMinutes, formatRelativeDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { photosOf } from '#store/photos.ts';
import { useStore } from '#store/react.tsx';
import { formErrorsOf } from '#ui/form-errors.ts';
import { PhotoSlot } from '#ui/photo-slot.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { Button } from '#ui/primitives/button.tsx';
import type { FormError } from '#ui/primitives/error-summary.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { useUnsaved } from '#ui/unsaved.ts';
import { type ReactNode, useState } from 'react';
import { dayProblem, inputOf, type LogDraft, peopleOf } from '../log-draft.model.ts';
import { iconOf } from '../log-kinds.ts';
import { otherTemplate } from '../log-tiles.model.ts';
import type { LogStart } from '../log-start.ts';
import { useLogWriter } from '../use-log-writer.ts';
import { ForPlanItems } from './for-plan-items.tsx';
import { LogFields } from './log-fields.tsx';

interface NewLogFormProps {
  readonly space: string;
  /** Names the draft, and its photos. */
  readonly draftKey: string;
  readonly start: LogStart;
  /** The day of an event it tells of. */
  readonly day: EventDay | null;
  readonly log: LogDraft;
  readonly usual: readonly string[];
  /** It was found where somebody left off. */
  readonly isFound: boolean;
  readonly onChange: (log: LogDraft) => void;
  readonly onChooseAgain: () => void;
  readonly onSaved: () => void;
}

/** The chosen work with everything filled in; one tap writes it. */
export function NewLogForm(props: NewLogFormProps): ReactNode {
  const { space, draftKey, start, day, log, usual, isFound, onChange, onChooseAgain, onSaved } = props;
  const say = useWords('activities');
  const store = useStore();
  const write = useLogWriter(space);
  useUnsaved(true);
  const [errors, setErrors] = useState<readonly FormError[]>([]);
  const wrong = (field: string) => errors.find((error) => error.fieldId === field)?.text;
  const change = (changes: Partial<LogDraft>) => onChange({ ...log, ...changes });
  const photoDraft = `draft/${draftKey}`;
  const submit = async () => {
    const problem = dayProblem(log.on, start.today);
    if (problem) {
      setErrors(formErrorsOf({ code: problem, place: 'on' }, fieldIds));
      return;
    }
    const refusal = await write(async () => {
      const photos = photosOf(store);
      const done = await photos.writeWithPhotos({ space, about: photoDraft }, () =>
        store.activities.createLog(space, inputOf(log, say('unnamed')), day ?? undefined),
      );
      if (done.ok) {
        onSaved();
        // The log is written; its photos follow by themselves.
        void photos.develop();
      }
      return done;
    }, true);
    if (refusal) setErrors(formErrorsOf(refusal, fieldIds));
  };
  const action = (
    <>
      <SummaryLine log={log} today={start.today} />
      <Button kind="primary" type="submit" icon="check">
        {say('save_log')}
      </Button>
    </>
  );
  return (
    <Page
      title={say('record')}
      back={day ? paths.event(space, day.ref) : paths.activities(space)}
      errors={errors}
      onSubmit={submit}
      action={action}
    >
      {isFound && (
        <Banner
          kind="info"
          title={say('draft_opened')}
          actions={
            <Button kind="outline" onClick={onChooseAgain}>
              {say('start_over')}
            </Button>
          }
        />
      )}
      {day ? <ChosenDay day={day} /> : <ChosenTile log={log} onChooseAgain={onChooseAgain} />}
      <ForPlanItems space={space} ids={log.planItems} />
      {log.template === otherTemplate && (
        <TextField
          id="title"
          label={say('field_name')}
          mark="optional"
          support={say('field_name_hint')}
          value={log.title}
          onValue={(title) => change({ title })}
          error={wrong('title')}
        />
      )}
      <PhotoSlot space={space} about={photoDraft} isDraft mayAdd />
      <LogFields
        draft={log}
        onChange={change}
        today={start.today}
        members={start.members}
        names={start.names}
        usual={usual}
        wrong={wrong}
      />
    </Page>
  );
}

const fieldIds = ['on', 'title', 'minutes', 'place'] as const;

type ChosenTileProps = Pick<NewLogFormProps, 'log' | 'onChooseAgain'>;

/** The tile that was tapped, alone. */
function ChosenTile({ log, onChooseAgain }: ChosenTileProps): ReactNode {
  const say = useWords('activities');
  return (
    <div
      role="group"
      aria-label={say('chosen')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-12 border-1 border-action bg-chosen px-4 py-2"
    >
      <Icon name={iconOf(log.template)} className="size-8 text-action" />
      <span className="min-w-0 flex-1 text-std-18B-160">
        {log.template === otherTemplate ? say('kind_else') : log.title}
      </span>
      <Button kind="text" onClick={onChooseAgain}>
        {say('choose_again')}
      </Button>
    </div>
  );
}

/** The day of an event it tells of. */
function ChosenDay({ day }: { readonly day: EventDay }): ReactNode {
  const say = useWords('activities');
  const locale = useLocale();
  const { on, title } = day.event;
  return (
    <div
      role="group"
      aria-label={say('of_event')}
      className="flex flex-wrap items-center gap-x-3 gap-y-1 rounded-12 border-1 border-action bg-chosen px-4 py-2"
    >
      <Icon name="calendar" className="size-8 text-action" />
      <span className="min-w-0 flex-1 text-std-18B-160">
        {title} {on && <span className="text-dns-16N-130">{formatDate(on, locale)}</span>}
      </span>
    </div>
  );
}

/** What will be written, right above the button: nothing is hidden below the edge of the screen. */
function SummaryLine({ log, today }: { readonly log: LogDraft; readonly today: string }): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  const date = log.on === '' ? common('not_entered') : formatRelativeDate(log.on, today, locale);
  const people = common('people', { count: peopleOf(log) });
  return (
    <p className="text-center text-dns-16N-130 text-ink-sub" aria-live="off">
      {log.minutes === null
        ? say('summary_short', { date, people })
        : say('summary', { date, time: formatMinutes(log.minutes, locale), people })}
    </p>
  );
}
