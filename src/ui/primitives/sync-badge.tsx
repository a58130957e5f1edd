import { formatClock } from '#i18n/format.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';

/** Where an entry is: not finished, on this phone, waiting to be sent, sent, not accepted. */
export type SyncState = 'draft' | 'local' | 'waiting' | 'sent' | 'refused';

const looks: Readonly<Record<SyncState, { readonly icon: IconName; readonly look: string }>> = {
  draft: { icon: 'edit', look: 'text-ink-sub' },
  local: { icon: 'phone', look: 'text-ink-sub' },
  waiting: { icon: 'clock', look: 'rounded-8 bg-waiting-tint px-2 text-waiting' },
  sent: { icon: 'check', look: 'text-ink-sub' },
  refused: { icon: 'warning', look: 'rounded-8 bg-refused-tint px-2 text-refused' },
};

interface SyncBadgeProps {
  readonly state: SyncState;
  /** How many parts of the entry wait; 1 when left out. */
  readonly count?: number;
  /** When it was sent: ISO 8601 or milliseconds. */
  readonly sentAt?: string | number | undefined;
}

/** One of the five words beside an entry, always a picture and a word. */
export function SyncBadge({ state, count = 1, sentAt }: SyncBadgeProps): ReactNode {
  const say = useWords('status');
  const words = {
    draft: () => say('draft'),
    local: () => say('local'),
    waiting: () => say('waiting', { count }),
    sent: () => (sentAt === undefined ? say('sent_all') : say('sent', { time: formatClock(sentAt) })),
    refused: () => say('refused'),
  };
  const { icon, look } = looks[state];
  return (
    <span className={`inline-flex items-center gap-1 self-start py-0.5 text-dns-14N-130 ${look}`}>
      <Icon name={icon} className="size-[1.25em]" />
      {words[state]()}
    </span>
  );
}
