import type { ActivityLog } from '#domain/activity/activity-list.ts';
import { daysAfter, fiscalYearOf } from '#domain/basis/local-date.ts';
import { formatShortDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { communityPlansOf } from '#store/community-plans.ts';
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
import { TimeField } from '#ui/primitives/time-field.tsx';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { InsuredFields } from '../components/insured-fields.tsx';
import { MissingLog } from '../components/missing-log.tsx';
import { PlanItemsChoice } from '../components/plan-items-choice.tsx';
import {
  type Details,
  detailChanges,
  detailsOf,
  detailsProblem,
  planItemsOf,
  readDetails,
  withPlanItem,
} from '../details-form.model.ts';
import { useLog } from '../use-log.ts';
import { useTextForm } from '#ui/use-text-form.ts';

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

/** Events of the days around the log, the aims of a project, and the group's plan of that year. */
const findLinks = async (store: Store, space: string, on: string) => {
  if (on === '') return { events: [], goals: [], ...(await findPlanItems(store, space, store.today())) };
  const [events, goals] = await Promise.all([
    eventDaysOf(store).listDays(space, { from: daysAfter(on, -14), to: daysAfter(on, 3) }),
    goalsOf(store).listGoals(space),
  ]);
  const planned = await findPlanItems(store, space, on);
  return { events, goals: goals.map(({ goal }) => goal), ...planned };
};

const findPlanItems = async (store: Store, space: string, on: string) => {
  const plans = communityPlansOf(store);
  const startMonth = (await store.spaces.findProfile(space))?.fiscalStartMonth ?? 4;
  const [plan = null] = await plans.listPlans(space, fiscalYearOf(on, startMonth));
  return { plan, items: plan ? await plans.listItems(space, plan.id) : [] };
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
      <InsuredFields draft={draft} onChange={change} wrong={wrong} />
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
      {links.plan && links.items.length > 0 && (
        <PlanItemsChoice
          plan={links.plan}
          items={links.items}
          values={new Set(planItemsOf(draft))}
          onToggle={(item, isOn) => change(withPlanItem(draft, item, isOn))}
        />
      )}
    </Page>
  );
}

const fieldIds = ['insurance', 'counted', 'countedNumber', 'startTime', 'eventId', 'goalId'] as const;
