import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useWords } from '#i18n/use-words.tsx';
import { Icon, type IconName } from './icon.tsx';
import { useTypingMark } from './use-typing-mark.ts';

/** One place of the menu. The label has at most three letters, so that the largest text fits a small phone. */
export interface NavItem {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
  readonly current: boolean;
  /** How many things wait there; nothing is shown at 0. `badgeText` says it in words. */
  readonly badge?: number;
  readonly badgeText?: string;
}

/** The five places, at the bottom of a phone and at the left of a wide screen. */
export function MainNav({ items }: { readonly items: readonly NavItem[] }): ReactNode {
  const say = useWords('common');
  useTypingMark();
  return (
    <nav className="main-nav" aria-label={say('main_menu')}>
      <ul>
        {items.map(({ to, label, icon, current, badge = 0, badgeText }) => (
          <li key={to}>
            <Link href={to} aria-current={current ? 'page' : undefined} className="-outline-offset-4!">
              <Icon name={icon} filled={current} className="size-[1.75em]" />
              <span>{label}</span>
              {badge > 0 && (
                <span className="absolute end-1 top-1 min-w-6 rounded-full bg-danger px-1.5 text-center text-dns-14B-120 leading-6! text-white">
                  <span aria-hidden="true">{badge}</span>
                  <span className="sr-only">{badgeText ?? say('items', { count: badge })}</span>
                </span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
