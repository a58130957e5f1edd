import { itemName } from '#domain/plan/community-plan.ts';
import { useWords } from '#i18n/use-words.tsx';
import { communityPlansOf } from '#store/community-plans.ts';
import { useLive } from '#store/react.tsx';
import type { ReactNode } from 'react';

interface ForPlanItemsProps {
  readonly space: string;
  readonly ids?: readonly string[] | undefined;
}

/** What of the group's plan the work is for, when it was begun from there. */
export function ForPlanItems({ space, ids = none }: ForPlanItemsProps): ReactNode {
  const say = useWords('activities');
  const items = useLive((store) => communityPlansOf(store).findItems(space, ids), [space, ids.join(' ')]);
  if (!items || items.length === 0) return null;
  return (
    <p>
      <span className="block text-dns-16N-130 text-ink-sub">{say('plan_items')}</span>
      {items.map((item) => (
        <span key={item.id} className="block">
          {itemName(item)}
        </span>
      ))}
    </p>
  );
}

const none: readonly string[] = [];
