import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Icon, type IconName } from './icon.tsx';

/** The whole phone: everything sent, waiting, under way, without a connection, kept here on purpose. */
export type PillState = 'sent' | 'waiting' | 'sending' | 'offline' | 'held';

const looks: Readonly<Record<PillState, { readonly icon: IconName; readonly look: string }>> = {
  sent: { icon: 'check', look: 'border-transparent text-ink-sub' },
  waiting: { icon: 'clock', look: 'border-waiting bg-waiting-tint text-waiting' },
  sending: { icon: 'send', look: 'border-news bg-news-tint text-news' },
  offline: { icon: 'cloud-off', look: 'border-control bg-solid-gray-50 text-ink-sub' },
  held: { icon: 'phone', look: 'border-control bg-solid-gray-50 text-ink-sub' },
};

interface SyncPillProps {
  /** The page 「送信のようす」. */
  readonly to: string;
  readonly state: PillState;
  /** How many entries wait. */
  readonly count?: number;
}

/** The light in the header. Being offline is no error and never red. */
export function SyncPill({ to, state, count = 0 }: SyncPillProps): ReactNode {
  const say = useWords('status');
  const words = {
    sent: () => say('sent_all'),
    waiting: () => say('waiting', { count }),
    sending: () => say('sending'),
    offline: () => say('offline'),
    held: () => say('held'),
  };
  const { icon, look } = looks[state];
  const word = words[state]();
  return (
    <Link
      href={to}
      aria-label={say('pill_label', { state: word })}
      className="inline-flex min-h-12 min-w-12 items-center justify-end -outline-offset-4!"
    >
      <span className={`inline-flex min-h-9 items-center gap-1 rounded-8 border-1 px-2 text-dns-14B-120 ${look}`}>
        <Icon name={icon} className="size-[1.25em]" />
        {word}
      </span>
    </Link>
  );
}
