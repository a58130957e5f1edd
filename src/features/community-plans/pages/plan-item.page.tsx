import { audiencesOf, directionsOf, doersOf, itemName, stateIn, yearsOf } from '#domain/plan/community-plan.ts';
import { formatFiscalYear } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { communityPlansOf } from '#store/community-plans.ts';
import { useStore } from '#store/react.tsx';
import { notify } from '#ui/notices.ts';
import { Button } from '#ui/primitives/button.tsx';
import { HistoryLink } from '#ui/primitives/history-link.tsx';
import { LinkButton } from '#ui/primitives/link-button.tsx';
import { Page } from '#ui/primitives/page.tsx';
import { Section } from '#ui/primitives/section.tsx';
import { type SummaryItem, SummaryList } from '#ui/primitives/summary-list.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { tell } from '#ui/tell.ts';
import type { ReactNode } from 'react';
import { useLocation } from 'wouter';
import { ItemDone } from '../components/item-done.tsx';
import { MissingPlan } from '../components/missing.tsx';
import { PlanStateMark } from '../components/plan-state.tsx';
import { type PlanItemView, usePlanItem } from '../use-plan.ts';

/** One item: what was done for it, what the plan says, how far it has come year by year. */
export function PlanItemPage({ space, id }: { readonly space: string; readonly id: string }): ReactNode {
  const say = useWords('plans');
  const view = usePlanItem(space, id);
  if (view === undefined) return null;
  if (view === null) return <MissingPlan space={space} />;
  const { item, mayLog, mayChange } = view;
  const years = yearsOf(view.plan, item);
  return (
    <Page
      title={itemName(item)}
      lead={directionsOf(view.plan).find((one) => one.id === item.directionId)?.name}
      back={paths.communityPlans(space)}
      action={
        mayLog && (
          <LinkButton kind="primary" icon="plus" to={`${paths.newActivity(space)}?item=${id}`}>
            {say('log_for')}
          </LinkButton>
        )
      }
    >
      {view.stateOf(id) !== 'sent' && <SyncBadge state={view.stateOf(id)} />}
      <ItemDone view={view} />
      <Facts view={view} />
      {years.length > 0 && (
        <Section title={say('by_year')}>
          <YearList view={view} years={years} />
        </Section>
      )}
      {mayChange && <Writing view={view} />}
      <HistoryLink to={paths.history(space, id)} />
    </Page>
  );
}

/** What the plan says, as far as it says something. */
function Facts({ view: { item, names } }: { readonly view: PlanItemView }): ReactNode {
  const say = useWords('plans');
  const locale = useLocale();
  const comma = locale === 'ja' ? '、' : ', ';
  const audience = [...audiencesOf(item).map((one) => say(`audience_${one}`)), item.audienceNote ?? ''];
  const doers = doersOf(item).map(({ name }) => name);
  const facts: readonly (readonly [string, string])[] = [
    [say('field_measure'), item.measure ?? ''],
    [say('field_content'), item.content ?? ''],
    [say('field_audience'), audience.filter(Boolean).join(comma)],
    [say('field_doers'), doers.join(comma)],
    [say('field_owner'), names.get(item.ownerId ?? '') ?? ''],
    [say('field_purpose'), item.purpose ?? ''],
    [say('field_present'), item.present ?? ''],
    [say('field_done_when'), item.doneWhen ?? ''],
  ];
  const items = facts.flatMap(([label, text]): SummaryItem[] =>
    text === '' ? [] : [{ label, value: <span className="whitespace-pre-wrap">{text}</span> }],
  );
  if (items.length === 0) return null;
  return (
    <Section title={say('facts')}>
      <SummaryList items={items} />
    </Section>
  );
}

function YearList({ view, years }: { readonly view: PlanItemView; readonly years: readonly number[] }): ReactNode {
  const locale = useLocale();
  return (
    <SummaryList
      items={years.map((year) => ({
        label: formatFiscalYear(year, locale),
        value: <PlanStateMark state={stateIn(view.item, year)} />,
      }))}
    />
  );
}

function Writing({ view: { item } }: { readonly view: PlanItemView }): ReactNode {
  const say = useWords('plans');
  const store = useStore();
  const [, navigate] = useLocation();
  const remove = async () => {
    const done = await communityPlansOf(store).deleteItem(item.spaceId, item.id);
    if (!done.ok) return tell(Promise.resolve(done));
    notify({ text: say('item_deleted'), undo: () => void tell(done.value.undo()) });
    navigate(paths.communityPlans(item.spaceId), { replace: true });
  };
  return (
    <div className="flex flex-col gap-3">
      <LinkButton kind="outline" icon="edit" wide to={paths.editPlanItem(item.spaceId, item.id)}>
        {say('item_edit')}
      </LinkButton>
      <Button kind="danger" icon="trash" wide onClick={() => void remove()}>
        {say('item_delete')}
      </Button>
    </div>
  );
}
