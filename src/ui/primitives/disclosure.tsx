import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

interface DisclosureProps {
  /** The words that open it: 「たとえば」, 「くわしく」. */
  readonly summary: string;
  readonly open?: boolean;
  readonly children: ReactNode;
}

/** Something that most people need not read, folded under its own words. */
export function Disclosure({ summary, open, children }: DisclosureProps): ReactNode {
  return (
    <details open={open} className="group">
      <summary className="inline-flex min-h-12 list-none items-center gap-1 text-action-hover underline underline-offset-4 [&::-webkit-details-marker]:hidden">
        <Icon name="chevron" className="size-5 group-open:rotate-90" />
        {summary}
      </summary>
      <div className="mt-2 border-s-4 border-line ps-4">{children}</div>
    </details>
  );
}
