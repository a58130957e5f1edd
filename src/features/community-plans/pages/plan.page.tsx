import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { CommunityPlan } from '#domain/plan/community-plan.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';
import { ItemList } from '../components/item-list.tsx';
import { MissingPlan } from '../components/missing.tsx';
import { type PlanView, usePlan } from '../use-plan.ts';

interface PlanPageProps {
  readonly space: string;
  /** null: the plan of this year. */
  readonly id: string | null;
}

/** 地域づくり計画: its items, how far they have come, and what was done for them this year. */
export function PlanPage({ space, id }: PlanPageProps): ReactNode {
  const say = useWords('plans');
  const view = usePlan(space, id);
  const years = useYears();
  if (view === undefined) return null;
  const { plan, items, mayChange } = view;
  if (!plan) return id === null ? <NoPlan space={space} mayChange={mayChange} /> : <MissingPlan space={space} />;
  return (
    <Page
      title={plan.title ?? ''}
      lead={years(plan)}
      back={id === null ? paths.people(space) : paths.communityPlans(space)}
      action={
        mayChange && (
          <LinkButton kind="primary" icon="plus" to={paths.newPlanItem(space, plan.id)}>
            {say('item_new')}
          </LinkButton>
        )
      }
    >
      {plan.note && <p className="whitespace-pre-wrap">{plan.note}</p>}
      {items.length === 0 ? (
        <EmptyState icon="book">{say.rich(mayChange ? 'items_empty' : 'items_empty_member')}</EmptyState>
      ) : (
        <ItemList view={view} />
      )}
      <Further space={space} plan={plan} view={view} />
    </Page>
  );
}

/** Changing the plan, the ones before and after it, its history: below everything people look for daily. */
function Further({
  space,
  plan,
  view,
}: {
  readonly space: string;
  readonly plan: CommunityPlan;
  readonly view: PlanView;
}) {
  const say = useWords('plans');
  const years = useYears();
  return (
    <>
      {view.mayChange && (
        <div className="flex flex-wrap gap-2">
          <LinkButton kind="outline" icon="edit" to={paths.editCommunityPlan(space, plan.id)}>
            {say('plan_edit')}
          </LinkButton>
          <LinkButton kind="text" icon="plus" to={paths.newCommunityPlan(space)}>
            {say('plan_next')}
          </LinkButton>
        </div>
      )}
      {view.others.length > 0 && (
        <Section title={say('others')}>
          <CardList>
            {view.others.map((one) => (
              <CardLink
                key={one.id}
                to={paths.communityPlan(space, one.id)}
                leading="book"
                title={one.title}
                meta={years(one)}
              />
            ))}
          </CardList>
        </Section>
      )}
      <HistoryLink to={paths.history(space, plan.id)} />
    </>
  );
}

function NoPlan({ space, mayChange }: { readonly space: string; readonly mayChange: boolean }): ReactNode {
  const say = useWords('plans');
  return (
    <Page
      title={say('title')}
      back={paths.people(space)}
      action={
        mayChange && (
          <LinkButton kind="primary" icon="plus" to={paths.newCommunityPlan(space)}>
            {say('plan_new')}
          </LinkButton>
        )
      }
    >
      <EmptyState icon="book">{say.rich(mayChange ? 'empty' : 'empty_member')}</EmptyState>
    </Page>
  );
}

/** 「2026年度から2030年度まで」. */
function useYears(): (plan: CommunityPlan) => string {
  const say = useWords('plans');
  const locale = useLocale();
  return ({ fromYear, toYear }) => {
    const [from, to] = [fromYear ?? toYear, toYear ?? fromYear];
    if (from == null || to == null) return '';
    return say('years', { from: formatFiscalYear(from, locale), to: formatFiscalYear(to, locale) });
  };
}
