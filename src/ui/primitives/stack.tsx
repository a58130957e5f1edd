import type { ReactNode } from 'react';

/** Things under each other at equal distance: fields (6), cards (3), lines (1). */
export function Stack({ gap = 6, children }: { readonly gap?: 1 | 3 | 6; readonly children: ReactNode }): ReactNode {
  const gaps = { 1: 'gap-1', 3: 'gap-3', 6: 'gap-6' };
  return <div className={`flex flex-col ${gaps[gap]}`}>{children}</div>;
}
