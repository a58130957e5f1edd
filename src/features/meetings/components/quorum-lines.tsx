import { rosterSize } from '#domain/meeting/quorum.ts';
import { useWords } from '#i18n/use-words.tsx';
import { Icon } from '#ui/primitives/icon.tsx';
import type { ReactNode } from 'react';
import { countWords } from '../entry-words.ts';
import type { MeetingSheet } from './use-meeting-sheet.ts';

interface QuorumLinesProps {
  readonly sheet: MeetingSheet;
  /** Leaves out the sum, where there is little room. */
  readonly isShort?: boolean;
}

/** How many are here, and whether the number the rules ask for is reached. It says nothing about validity. */
export function QuorumLines({ sheet, isShort = false }: QuorumLinesProps): ReactNode {
  const say = useWords('meetings');
  const { quorum, members, attendance, meeting } = sheet;
  const roster = meeting.rosterCount ?? rosterSize(members, attendance);
  const { total, needed, isReached } = quorum;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex flex-wrap gap-x-3 text-std-16B-170">
        {countWords(quorum, say).map((count) => (
          <span key={count} className="whitespace-nowrap">
            {count}
          </span>
        ))}
      </p>
      {!isShort && <p className="text-ink-sub">{say('attendance_total', { total, roster })}</p>}
      {needed !== null && (
        <p
          className={`inline-flex items-center gap-2 self-start rounded-8 px-2 py-1 ${isReached ? 'bg-sent-tint text-sent' : 'bg-waiting-tint text-waiting'}`}
        >
          <Icon name={isReached ? 'check' : 'people'} className="size-[1.25em]" />
          {isReached ? say('quorum_reached') : say('quorum_short', { missing: needed - total })}
        </p>
      )}
    </div>
  );
}
