import { useContentWords } from '#i18n/use-content-words.tsx';
import type { CitySet } from '#content/city-set.ts';
import { keysOf } from '#domain/records.ts';
import { errorWords } from '#i18n/i18n.ts';
import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { type PlanTick, plansOf } from '#store/plans.ts';
import { useStore } from '#store/react.tsx';
import { Banner } from '#ui/primitives/banner.tsx';
import { CheckRows, type RowOption } from '#ui/primitives/choice-rows.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { MissingPlan } from '../components/missing-plan.tsx';
import { TickedList } from '../components/ticked-list.tsx';
import { tell } from '#ui/tell.ts';
import { type PlanView, usePlan } from '../use-plan.ts';

/** 気をつける点 of the form, the fields the work belongs to and the effects it hopes for: ticked at any time. */
export function FormPointsPage({ space }: { readonly space: string }): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const plan = usePlan(space);
  if (plan === undefined) return null;
  if (plan === null) return <MissingPlan space={space} />;
  const { set, form, points, mayPlan } = plan;
  return (
    <Page
      title={form ? say('points_of', { form: words(form.name) }) : say('points')}
      lead={form && say.rich('points_count', points)}
      back={paths.plan(space)}
      action={
        <LinkButton kind="primary" to={paths.plan(space)}>
          {say('placement_to_plan')}
        </LinkButton>
      }
    >
      {!mayPlan && <Banner kind="info" title={say('only_leaders')} />}
      {set === null && <EmptyState icon="warning">{`${say('too_old')}${errorWords('app.outdated').text}`}</EmptyState>}
      {set && <Ticks plan={plan} set={set} />}
    </Page>
  );
}

function Ticks({ plan, set }: { readonly plan: PlanView; readonly set: CitySet }): ReactNode {
  const say = useWords('planning');
  const words = useContentWords();
  const { space, form } = plan;
  return (
    <>
      {form ? (
        <TickRows
          plan={plan}
          kind="point"
          label={say('points')}
          support={say('points_lead')}
          options={form.points.map((point) => ({ value: point.id, label: words(point.words) }))}
        />
      ) : (
        <EmptyState icon="info" action={<LinkButton to={paths.placement(space.id)}>{say('points_choose')}</LinkButton>}>
          {say('points_none')}
        </EmptyState>
      )}
      <TickRows
        plan={plan}
        kind="field"
        label={say('fields')}
        support={say('fields_lead')}
        options={set.fields.map((one) => ({ value: one.id, label: words(one.name), note: words(one.effect) }))}
      />
      <TickRows
        plan={plan}
        kind="effect"
        label={say('effects')}
        support={say('effects_lead')}
        options={set.effects.map((one) => ({ value: one.id, label: words(one.name), note: words(one.meaning) }))}
      />
    </>
  );
}

interface TickRowsProps {
  readonly plan: PlanView;
  readonly kind: PlanTick;
  readonly label: string;
  readonly support: string;
  readonly options: readonly RowOption<string>[];
}

function TickRows({ plan, kind, label, support, options }: TickRowsProps): ReactNode {
  const store = useStore();
  const { space, records, mayPlan } = plan;
  const values = new Set(keysOf(records.project ?? {}, kind));
  if (!mayPlan) return <TickedList title={label} options={options} values={values} />;
  return (
    <CheckRows
      label={label}
      support={support}
      options={options}
      values={values}
      onToggle={(key, isOn) => void tell(plansOf(store).tick(space.id, kind, key, isOn))}
    />
  );
}
