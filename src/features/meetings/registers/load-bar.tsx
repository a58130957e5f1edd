import type { ReactNode } from 'react';

/** A bar for the eye; the number stands beside it in words. Drawn with a line, so that it shows in grey and on paper. */
export function LoadBar({ number, most }: { readonly number: number; readonly most: number }): ReactNode {
  return (
    <progress
      aria-hidden="true"
      className="block h-3 w-full overflow-hidden appearance-none rounded-full border-1 border-action bg-white [&::-moz-progress-bar]:bg-action [&::-webkit-progress-bar]:bg-white [&::-webkit-progress-value]:bg-action"
      value={number}
      max={Math.max(most, 1)}
    />
  );
}
