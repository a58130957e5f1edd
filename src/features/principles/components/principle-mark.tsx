import type { ReactNode } from 'react';

/** The number of a principle in a circle; the sevens are told apart by number and name, never by colour. */
export function PrincipleMark({ number }: { readonly number: number }): ReactNode {
  return (
    <span
      aria-hidden="true"
      className="flex size-10 shrink-0 items-center justify-center rounded-full border-2 border-control text-std-18B-160 leading-none!"
    >
      {number}
    </span>
  );
}
