import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';

/** One answer to look over. An empty value is shown as 「未入力」. */
export interface SummaryItem {
  readonly label: string;
  readonly value?: ReactNode;
  /** Where it can be changed: an address, or what to do. */
  readonly change?: string | (() => void);
}

/** The answers before something is fixed, each with a way to change it. Also plain facts, without the links. */
export function SummaryList({ items }: { readonly items: readonly SummaryItem[] }): ReactNode {
  const say = useWords('common');
  return (
    <dl className="divide-y divide-line rounded-12 border-1 border-line bg-white px-4">
      {items.map(({ label, value, change }) => (
        <div key={label} className="flex flex-wrap items-center justify-between gap-x-3 py-2">
          <dt className="w-full text-std-16B-170">{label}</dt>
          <dd className={`flex-1 ${typeof value === 'string' ? 'min-w-24' : 'min-w-[min(100%,9rem)]'}`}>
            {value === undefined || value === '' ? <span className="text-ink-sub">{say('not_entered')}</span> : value}
          </dd>
          {change !== undefined && (
            <dd className="ms-auto">
              <Change label={label} change={change} />
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}

function Change({ label, change }: { readonly label: string; readonly change: string | (() => void) }): ReactNode {
  const say = useWords('common');
  const look =
    'inline-flex min-h-12 min-w-12 items-center justify-center px-2 text-dns-16B-130 text-action-hover underline underline-offset-4';
  const name = say('change_of', { label });
  return typeof change === 'string' ? (
    <Link href={change} className={look} aria-label={name}>
      {say('change')}
    </Link>
  ) : (
    <button type="button" onClick={change} className={look} aria-label={name}>
      {say('change')}
    </button>
  );
}
