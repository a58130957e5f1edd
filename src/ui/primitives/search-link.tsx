import type { ReactNode } from 'react';
import { Link } from 'wouter';

interface SearchLinkProps {
  readonly to: string;
  readonly children: ReactNode;
}

/** The way to search, at the right of the heading of a list. */
export function SearchLink({ to, children }: SearchLinkProps): ReactNode {
  return (
    <Link
      href={to}
      className="inline-flex min-h-14 items-center gap-2 rounded-8 border-1 border-action bg-white px-4 text-dns-16B-130 text-action hover:bg-chosen hover:underline active:bg-key-100"
    >
      {/* Drawn here: pictures that every start carries are few. */}
      <svg
        viewBox="0 0 24 24"
        aria-hidden="true"
        focusable="false"
        className="size-[1.5em] shrink-0"
        fill="none"
        stroke="currentColor"
        strokeWidth={2}
        strokeLinecap="round"
      >
        <path d="M10.500 17a6.500 6.500 0 1 0 0-13 6.500 6.500 0 0 0 0 13zM15.500 15.500 20.500 20.500" />
      </svg>
      <span>{children}</span>
    </Link>
  );
}
