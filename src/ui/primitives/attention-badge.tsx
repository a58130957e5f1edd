import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon } from './icon.tsx';

/** 「確認が必要 n件」: changes that were overtaken or refused. Nothing is shown at 0; a phone has room for the number only. */
export function AttentionBadge({ to, count }: { readonly to: string; readonly count: number }): ReactNode {
  const say = useWords('status');
  if (count === 0) return null;
  const words = say('attention', { count });
  return (
    <Link
      href={to}
      aria-label={words}
      className="inline-flex min-h-12 min-w-12 items-center justify-end -outline-offset-4! hover:underline"
    >
      <span className="inline-flex min-h-9 items-center gap-1 rounded-8 border-2 border-gap bg-gap-tint px-2 text-dns-14B-120 text-gap">
        <Icon name="warning" className="size-[1.25em]" />
        <span className="tabular-nums desktop:hidden">{count}</span>
        <span className="hidden desktop:inline">{words}</span>
      </span>
    </Link>
  );
}
