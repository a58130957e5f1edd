import type { PlanState } from '#domain/plan/community-plan.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Icon, type IconName } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';

/** How far an item has come, as a picture with its word. */
export function PlanStateMark({ state }: { readonly state: PlanState | null }): ReactNode {
  const say = useWords('plans');
  if (state === null) return <span className="text-ink-sub">{say('state_none')}</span>;
  return (
    <span className="inline-flex items-center gap-1">
      <Icon name={icons[state]} className="size-5 shrink-0" />
      <span>{say(`state_${state}`)}</span>
    </span>
  );
}

const icons: { readonly [S in PlanState]: IconName } = {
  not_begun: 'circle',
  going: 'clock',
  done: 'check',
  stopped: 'minus',
};
