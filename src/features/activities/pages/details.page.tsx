import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { daysAfter } from '#domain/basis/local-date.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { dayLogsOf } from '#store/day-logs.ts';
import { eventDaysOf } from '#store/event-days.ts';
import { goalsOf } from '#store/goals.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import type { Store } from '#store/store.ts';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { ChipSet } from '#ui/primitives/chip-set.tsx';
import { NumberField } from '#ui/primitives/number-field.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { TimeField } from '#ui/primitives/time-field.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { MissingLog } from '../components/missing-log.tsx';
import {
  type Details,
  detailChanges,
  detailsOf,
  detailsProblem,
  type Insurance,
  insurances,
  readDetails,
} from '../details-form.model.ts';
import { useLog } from '../use-log.ts';
import { useTextForm } from '../use-text-form.ts';

interface DetailsPageProps {
  readonly space: string;
  readonly id: string;
}

/** Insurance, one number, what the work belongs to: afterwards, as far as somebody knows. */
export function DetailsPage({ space, id }: DetailsPageProps): ReactNode {
  const say = useWords('activities');
  const found = useLog(space, id);
  const on = found?.log?.on ?? '';
  const links = useLive((store) => findLinks(store, space, on), [space, on]);
  const draft = useDraft(`activity.details/${space}/${id}`, readDetails);
  if (found === undefined || links === undefined || draft.found === undefined) {
    return (
      <Page title={say('details')} back={paths.activity(space, id)}>
        {null}
      </Page>
    );
  }
  if (!found.log || found.isDeleted) return <MissingLog space={space} />;
  return <DetailsForm space={space} log={found.log} links={links} kept={draft} found={draft.found} />;
}

type Links = Awaited<ReturnType<typeof findLinks>>;

/** Events of the days around the log, and the aims of a project. */
const findLinks = async (store: Store, space: string, on: string) => {
  if (on === '') return { events: [], goals: [] };
  const [events, goals] = await Promise.all([
    eventDaysOf(store).listDays(space, { from: daysAfter(on, -14), to: daysAfter(on, 3) }),
    goalsOf(store).listGoals(space),
  ]);
  return { events, goals: goals.map(({ goal }) => goal) };
};

interface DetailsFormProps {
  readonly space: string;
  readonly log: ActivityLog;
  readonly links: Links;
  readonly kept: Draft<Details>;
  readonly found: Details | null;
}

function DetailsForm({ space, log, links, kept, found }: DetailsFormProps): ReactNode {
  const say = useWords('activities');
  const common = useWords('common');
  const locale = useLocale();
  const store = useStore();
  const [, navigate] = useLocation();
  const form = useTextForm(found ?? detailsOf(log), fieldIds, kept.save);
  const { draft, change, wrong } = form;
  const submit = async () => {
    if (!form.check(detailsProblem(draft))) return;
    const day = links.events.find(({ id }) => id === draft.eventId);
    if (day) await dayLogsOf(store).bringIntoBeing(space, day);
    const done = await store.activities.changeLog(space, log.id, detailChanges(detailsOf(log), draft));
    if (!done.ok) {
      form.check(done.error);
      return;
    }
    kept.clear();
    notify({ text: say('details_saved') });
    navigate(paths.activity(space, log.id), { replace: true });
  };
  const none = { value: '', label: say('none') };
  const eventOptions = links.events.map(({ id, event }) => ({
    value: id,
    label: `${event.title ?? ''} ${event.on ? formatShortDate(event.on, locale) : ''}`.trim(),
  }));
  return (
    <Page
      title={say('details')}
      lead={say.rich('details_lead')}
      back={paths.activity(space, log.id)}
      errors={form.errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      <ChipSet<Insurance>
        id="insurance"
        label={say('field_insurance')}
        mark="optional"
        options={insurances.map((one) => ({ value: one, label: say(`insurance_${one}`) }))}
        value={draft.insurance === '' ? undefined : draft.insurance}
        onValue={(insurance) => change({ insurance })}
      />
      <TextField
        id="counted"
        label={say('field_counted')}
        mark="optional"
        support={say('field_counted_hint')}
        value={draft.counted}
        onValue={(counted) => change({ counted })}
        error={wrong('counted')}
      />
      <NumberField
        id="countedNumber"
        label={say('field_counted_number')}
        mark="optional"
        value={draft.countedNumber}
        onValue={(countedNumber) => change({ countedNumber })}
        error={wrong('countedNumber')}
      />
      <TimeField
        id="startTime"
        label={say('field_start')}
        mark="optional"
        value={draft.startTime}
        onValue={(startTime) => change({ startTime })}
        error={wrong('startTime')}
      />
      {eventOptions.length > 0 && (
        <ChipSet
          id="eventId"
          label={say('field_event')}
          mark="optional"
          options={[...eventOptions, none]}
          value={draft.eventId}
          onValue={(eventId) => change({ eventId })}
        />
      )}
      {links.goals.length > 0 && (
        <ChipSet
          id="goalId"
          label={say('field_goal')}
          mark="optional"
          options={[...links.goals.map((goal) => ({ value: goal.id, label: goal.what ?? '' })), none]}
          value={draft.goalId}
          onValue={(goalId) => change({ goalId })}
        />
      )}
    </Page>
  );
}

const fieldIds = ['insurance', 'counted', 'countedNumber', 'startTime', 'eventId', 'goalId'] as const;
