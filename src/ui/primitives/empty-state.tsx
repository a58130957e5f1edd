import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

interface EmptyStateProps {
  readonly icon: IconName;
  /** What will appear here. */
  readonly children: ReactNode;
  /** One button, unless the page has one already. */
  readonly action?: ReactNode;
}

/** Says what will stand here once there is something. */
export function EmptyState({ icon, children, action }: EmptyStateProps): ReactNode {
  return (
    <div className="flex flex-col items-center gap-4 rounded-12 border-1 border-dashed border-control bg-white px-4 py-8 text-center">
      <Icon name={icon} className="size-12 text-control" />
      <p className="max-w-[24em]">{children}</p>
      {action}
    </div>
  );
}
