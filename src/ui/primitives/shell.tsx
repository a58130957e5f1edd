import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { MainNav, type NavItem } from './main-nav.tsx';
import { ToastRegion } from './toast-region.tsx';
import { useScrollMemory } from './use-arrival.ts';

interface ShellProps {
  /** The places of the menu; none before somebody belongs to a group, in meetings and when a phone is passed round. */
  readonly nav?: readonly NavItem[];
  /** The page. */
  readonly children: ReactNode;
}

/** What stays while pages change: the way past the menu, the menu itself, the place of short messages. */
export function Shell({ nav = [], children }: ShellProps): ReactNode {
  const say = useWords('common');
  useScrollMemory();
  return (
    <>
      <a
        href="#main"
        className="skip-link fixed start-2 top-2 z-40 -translate-y-40 rounded-8 bg-white px-4 py-3 text-std-16B-170 text-action-hover underline focus:translate-y-0"
      >
        {say('skip_to_main')}
      </a>
      {children}
      {nav.length > 0 && <MainNav items={nav} />}
      <ToastRegion />
    </>
  );
}
