import { paths } from '#paths';
import { EmptyState } from '#ui/primitives/empty-state.tsx';
import { Page } from '#ui/primitives/page.tsx';
import type { ReactNode } from 'react';

interface QuietGroupProps {
  readonly space: string;
  readonly title: string;
  /** The way that is open instead. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** There is nothing to do here with this group: why, and what can be done instead. */
export function QuietGroup({ space, title, action, children }: QuietGroupProps): ReactNode {
  return (
    <Page title={title} back={paths.group(space)}>
      <EmptyState icon="people" action={action}>
        {children}
      </EmptyState>
    </Page>
  );
}
