import { useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import { Banner } from '#ui/primitives/banner.tsx';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';
import { type Desk, useDesk } from '../use-desk.ts';

interface PlanFrameProps {
  readonly space: string;
  /** Named while the project is not on this phone. */
  readonly title: string;
  readonly children: (desk: Desk) => ReactNode;
}

/** A page of the plan, once the project is read. */
export function PlanFrame({ space, title, children }: PlanFrameProps): ReactNode {
  const say = useWords('goals');
  const desk = useDesk(space);
  if (desk === undefined) return null;
  if (desk !== null) return children(desk);
  return (
    <Page title={title} back={paths.home()}>
      <EmptyState icon="info">{say('missing')}</EmptyState>
    </Page>
  );
}

/** Who may not decide learns who may. */
export function OnlyLeaders({ desk }: { readonly desk: Desk }): ReactNode {
  const say = useWords('goals');
  return desk.mayPlan ? null : <Banner kind="info" title={say('only_leaders')} />;
}
