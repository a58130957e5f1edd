import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { itemName, type PlanItem } from '#domain/plan/community-plan.ts';
import { CardLink, CardList } from '#ui/primitives/card-link.tsx';
import { Section } from '#ui/primitives/section.tsx';
import type { ReactNode } from 'react';

/** The items of the group's plan a log is for, each a way to its page. Nothing where it is for none. */
export function PlanItemsSection({ items }: { readonly items: readonly PlanItem[] }): ReactNode {
  const say = useWords('activities');
  if (items.length === 0) return null;
  return (
    <Section title={say('plan_items')}>
      <CardList>
        {items.map((item) => (
          <CardLink key={item.id} to={paths.planItem(item.spaceId, item.id)} leading="book" title={itemName(item)} />
        ))}
      </CardList>
    </Section>
  );
}
