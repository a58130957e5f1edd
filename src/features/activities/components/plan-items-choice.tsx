import { type CommunityPlan, directionsOf, itemName, type PlanItem } from '#domain/plan/community-plan.ts';
import { useWords } from '#i18n/use-words.tsx';
import { CheckRows } from '#ui/primitives/choice-rows.tsx';
import { Disclosure } from '#ui/primitives/disclosure.tsx';
import type { ReactNode } from 'react';

interface PlanItemsChoiceProps {
  readonly plan: CommunityPlan;
  readonly items: readonly PlanItem[];
  readonly values: ReadonlySet<string>;
  /** Called with the item that was tapped and whether it is chosen now. */
  readonly onToggle: (item: string, on: boolean) => void;
}

/** So many fit under each other; a longer plan is folded by its directions. */
const mostAtOnce = 8;

/** Which items of the group's plan an activity was for: none, one or several. */
export function PlanItemsChoice({ plan, items, values, onToggle }: PlanItemsChoiceProps): ReactNode {
  const say = useWords('activities');
  const rows = (list: readonly PlanItem[], label: string, isFolded: boolean) => (
    <CheckRows
      label={label}
      mark={isFolded ? undefined : 'optional'}
      support={isFolded ? undefined : say('field_plan_hint')}
      quietLabel={isFolded}
      options={list.map((item) => ({ value: item.id, label: itemName(item) }))}
      values={values}
      onToggle={onToggle}
    />
  );
  const directions = directionsOf(plan);
  if (items.length <= mostAtOnce || directions.length === 0) return rows(items, say('field_plan'), false);
  const isIn = (item: PlanItem, direction: string) => item.directionId === direction;
  const groups = [
    ...directions.map(({ id, name }) => ({ id, name, items: items.filter((item) => isIn(item, id)) })),
    {
      id: '',
      name: say('plan_else'),
      items: items.filter((item) => !directions.some(({ id }) => isIn(item, id))),
    },
  ].filter((group) => group.items.length > 0);
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="mb-2 text-std-16B-170">{say('field_plan')}</legend>
      <p className="text-ink-sub">{say('field_plan_hint')}</p>
      {groups.map((group) => {
        const count = group.items.filter(({ id }) => values.has(id)).length;
        return (
          <Disclosure
            key={group.id}
            summary={count === 0 ? group.name : say('plan_chosen', { direction: group.name, count })}
          >
            {rows(group.items, group.name, true)}
          </Disclosure>
        );
      })}
    </fieldset>
  );
}
