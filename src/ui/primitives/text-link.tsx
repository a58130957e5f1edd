import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** A way to another page inside a sentence. */
export function TextLink({ to, children }: { readonly to: string; readonly children: ReactNode }): ReactNode {
  return (
    <Link href={to} className="text-action-hover underline underline-offset-4 hover:decoration-2">
      {children}
    </Link>
  );
}
