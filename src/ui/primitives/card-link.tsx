import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';

interface CardLinkProps {
  readonly to: string;
  readonly title: ReactNode;
  /** Date, place, number of people: quieter than the title. */
  readonly meta?: ReactNode;
  /** A SyncBadge or another badge, under the meta line. */
  readonly status?: ReactNode;
  /** The name of a picture, or a DayLeaf, at the left. */
  readonly leading?: ReactNode;
}

/** A row that is one link from edge to edge. Stands in a CardList. */
export function CardLink({ to, title, meta, status, leading }: CardLinkProps): ReactNode {
  return (
    <li>
      <Link
        href={to}
        className={
          'flex min-h-16 items-center gap-3 px-4 py-3 -outline-offset-4! hover:bg-chosen active:bg-key-100 ' +
          `${typeof leading === 'object' ? 'flex-wrap' : ''}`
        }
      >
        {typeof leading === 'string' ? <Icon name={leading as IconName} className="size-7 text-control" /> : leading}
        <span className="flex min-w-0 flex-1 basis-28 flex-col gap-1">
          <span className="text-std-18B-160 underline decoration-1 underline-offset-4">{title}</span>
          {meta && <span className="text-dns-16N-130 text-ink-sub">{meta}</span>}
          {status}
        </span>
        <Icon name="chevron" className="size-5 text-control" />
      </Link>
    </li>
  );
}

interface CardListProps {
  /** Names the list where no heading does. */
  readonly label?: string;
  /** CardLinks, or list items of another kind. */
  readonly children: ReactNode;
}

/** Rows under each other on one sheet. */
export function CardList({ label, children }: CardListProps): ReactNode {
  return (
    <ul aria-label={label} className="divide-y divide-line overflow-hidden rounded-12 border-1 border-line bg-white">
      {children}
    </ul>
  );
}
