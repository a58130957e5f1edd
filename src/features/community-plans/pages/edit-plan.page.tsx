import { fiscalYearOf } from '#domain/basis/local-date.ts';
import type { CommunityPlan } from '#domain/plan/community-plan.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { communityPlansOf } from '#store/community-plans.ts';
import { type Draft, useDraft, useLive, useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { SelectField } from '#ui/primitives/select-field.tsx';
import { TextAreaField } from '#ui/primitives/text-area-field.tsx';
import { TextField } from '#ui/primitives/text-field.tsx';
import { tell } from '#ui/tell.ts';
import { useTextForm } from '#ui/use-text-form.ts';
import { type ReactNode, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { MissingPlan } from '../components/missing.tsx';
import {
  emptyPlan,
  firstYears,
  lastYears,
  planChanges,
  type PlanDraft,
  planDraftOf,
  planInput,
  planProblem,
  readPlanDraft,
  withDirection,
  withFirstYear,
  withOneMore,
} from '../plan-form.model.ts';

interface EditPlanPageProps {
  readonly space: string;
  /** null: a new one. */
  readonly id: string | null;
}

/** 計画をつくる・なおす: its name, its years and its directions. */
export function EditPlanPage({ space, id }: EditPlanPageProps): ReactNode {
  const found = useLive(
    async (store) => {
      const plan = id === null ? null : ((await communityPlansOf(store).findPlan(space, id)) ?? null);
      const view = await store.spaces.findSpace(space);
      const startMonth = (await store.spaces.findProfile(space))?.fiscalStartMonth ?? 4;
      return { plan, mayChange: view?.me.isLeader === true, year: fiscalYearOf(store.today(), startMonth) };
    },
    [space, id],
  );
  const draft = useDraft(`communityPlan/${space}/${id ?? 'new'}`, readPlanDraft);
  if (found === undefined || draft.found === undefined) return null;
  if (!found.mayChange || (id !== null && !found.plan)) return <MissingPlan space={space} />;
  return <PlanForm space={space} plan={found.plan} year={found.year} kept={draft} found={draft.found} />;
}

interface PlanFormProps {
  readonly space: string;
  readonly plan: CommunityPlan | null;
  /** This fiscal year. */
  readonly year: number;
  readonly kept: Draft<PlanDraft>;
  readonly found: PlanDraft | null;
}

function PlanForm({ space, plan, year, kept, found }: PlanFormProps): ReactNode {
  const say = useWords('plans');
  const common = useWords('common');
  const store = useStore();
  const [, navigate] = useLocation();
  const isDone = useRef(false);
  const [before] = useState(() => (plan ? planDraftOf(plan, year) : emptyPlan(say('title'), year)));
  const form = useTextForm(found ?? before, ['title', 'note'], kept.save);
  const { createPlan, changePlan, deletePlan } = communityPlansOf(store);
  const submit = async () => {
    if (isDone.current || !form.check(planProblem(form.draft), say('plan_nameless'))) return;
    const done = plan
      ? await changePlan(space, plan.id, planChanges(before, form.draft))
      : await createPlan(space, planInput(form.draft));
    if (!form.check(done.ok ? null : done.error) || !done.ok) return;
    isDone.current = true;
    kept.clear();
    const undo = done.value?.undo;
    notify({ text: say('plan_saved'), ...(undo ? { undo: () => void tell(undo()) } : {}) });
    const id = plan?.id ?? done.value?.id;
    navigate(id ? paths.communityPlan(space, id) : paths.communityPlans(space), { replace: true });
  };
  const remove = async (id: string) => {
    const done = await deletePlan(space, id);
    if (!done.ok) return tell(Promise.resolve(done));
    kept.clear();
    notify({ text: say('plan_deleted'), undo: () => void tell(done.value.undo()) });
    navigate(paths.communityPlans(space), { replace: true });
  };
  return (
    <Page
      title={say(plan ? 'plan_edit' : 'plan_new')}
      back={plan ? paths.communityPlan(space, plan.id) : paths.communityPlans(space)}
      errors={form.errors}
      onSubmit={submit}
      action={
        <Button kind="primary" type="submit">
          {common('save')}
        </Button>
      }
    >
      <PlanFields draft={form.draft} year={year} onChange={form.change} wrong={form.wrong} />
      {plan && (
        <Button kind="danger" icon="trash" wide onClick={() => void remove(plan.id)}>
          {say('plan_delete')}
        </Button>
      )}
    </Page>
  );
}

interface PlanFieldsProps {
  readonly draft: PlanDraft;
  readonly year: number;
  readonly onChange: (changes: Partial<PlanDraft>) => void;
  readonly wrong: (field: string) => string | undefined;
}

function PlanFields({ draft, year, onChange, wrong }: PlanFieldsProps): ReactNode {
  const say = useWords('plans');
  const locale = useLocale();
  const options = (years: readonly number[]) =>
    years.map((one) => ({ value: String(one), label: formatFiscalYear(one, locale) }));
  return (
    <>
      <TextField
        id="title"
        label={say('field_plan')}
        value={draft.title}
        onValue={(title) => onChange({ title })}
        error={wrong('title')}
      />
      <SelectField
        label={say('field_from')}
        options={options(firstYears(draft, year))}
        value={String(draft.fromYear)}
        onValue={(one) => onChange(withFirstYear(draft, Number(one)))}
      />
      <SelectField
        label={say('field_to')}
        options={options(lastYears(draft))}
        value={String(draft.toYear)}
        onValue={(one) => onChange({ toYear: Number(one) })}
      />
      <Section title={say('directions')}>
        <p className="text-ink-sub">{say.rich('directions_hint')}</p>
        {draft.directions.map((direction, place) => (
          <TextField
            // A line is its place: new ones have nothing else to be known by.
            key={direction.id ?? place}
            id={`direction-${place}`}
            label={say('direction_of', { number: place + 1 })}
            mark="optional"
            value={direction.name}
            onValue={(name) => onChange(withDirection(draft, place, name))}
          />
        ))}
        <Button kind="outline" icon="plus" onClick={() => onChange(withOneMore(draft))}>
          {say('direction_add')}
        </Button>
      </Section>
      <TextAreaField
        id="note"
        label={say('field_note')}
        mark="optional"
        limit={400}
        value={draft.note}
        onValue={(note) => onChange({ note })}
        error={wrong('note')}
      />
    </>
  );
}
