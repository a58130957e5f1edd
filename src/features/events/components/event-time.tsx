import type { GroupEvent } from '#domain/event/event-list.ts';
import { useWords } from '#i18n/use-words.tsx';
import type { ReactNode } from 'react';

/** 9:00〜11:00, 9:00から, or nothing. */
export function EventTime({ event }: { readonly event: GroupEvent }): ReactNode {
  const say = useWords('events');
  const from = event.startTime?.replace(/^0/u, '');
  const to = event.endTime?.replace(/^0/u, '');
  if (!from) return null;
  return to ? say('from_to', { from, to }) : say('from_only', { from });
}
