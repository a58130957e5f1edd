import { useWords } from '#i18n/use-words.tsx';
import type { Meeting } from '#store/meetings.ts';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import { stateOf } from './sign-list.model.ts';

interface MeetingChipsProps {
  readonly meeting: Meeting;
  /** やること agreed there that are still to be done. */
  readonly openActions: number;
}

const looks = {
  draft: { icon: 'edit', look: 'border-control' },
  checking: { icon: 'eye', look: 'border-news bg-news-tint text-news' },
  confirmed: { icon: 'lock', look: 'border-sent bg-sent-tint text-sent' },
} as const;

/** Where the minutes of a meeting stand, and what it left to do, in a row of the list. */
export function MeetingChips({ meeting, openActions }: MeetingChipsProps): ReactNode {
  const say = useWords('meetings');
  const minutes = useWords('minutes');
  const state = stateOf(meeting);
  const { icon, look } = looks[state];
  const word = state === 'checking' ? minutes('state_checking') : say(`state_${state}`);
  return (
    <span className="mt-1 flex flex-wrap gap-2">
      <span className={`inline-flex items-center gap-1 rounded-4 border-1 px-2 py-0.5 ${look}`}>
        <Icon name={icon} className="size-[1.125em]" />
        {word}
      </span>
      {openActions > 0 && (
        <span className="inline-flex items-center rounded-4 border-1 border-control px-2 py-0.5">
          {minutes('open_actions', { number: openActions })}
        </span>
      )}
    </span>
  );
}
