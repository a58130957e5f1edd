import { formatDate } from '#i18n/format.ts';
import { useLocale, useWords } from '#i18n/use-words.tsx';
import { paths } from '#paths';
import type { Meeting } from '#store/meetings.ts';
import type { RowState } from '#store/outbox.ts';
import { CardLink } from '#ui/primitives/card-link.tsx';
import { DayLeaf } from '#ui/primitives/day-leaf.tsx';
import { SyncBadge } from '#ui/primitives/sync-badge.tsx';
import { memo, type ReactNode } from 'react';
import { MeetingChips } from '../minutes/meeting-chips.tsx';

interface MeetingRowProps {
  readonly space: string;
  readonly meeting: Meeting;
  readonly state: RowState;
  /** やること agreed there that are still to be done. */
  readonly openActions: number;
}

/** One meeting in a list; it is drawn again only when it changes, for lists are long. */
export const MeetingRow = memo(function MeetingRow({ space, meeting, state, openActions }: MeetingRowProps): ReactNode {
  const say = useWords('meetings');
  const locale = useLocale();
  const { id, on, startTime, place, title } = meeting;
  const facts = [on && formatDate(on, locale), startTime, place].filter(Boolean).join(' ');
  return (
    <CardLink
      to={paths.meeting(space, id)}
      leading={on ? <DayLeaf date={on} /> : 'meeting'}
      title={title ?? say(`type_${meeting.type ?? 'working'}`)}
      meta={
        <>
          {facts}
          {meeting.nextOn && (
            <span className="block">{say('next_on', { date: formatDate(meeting.nextOn, locale) })}</span>
          )}
          <MeetingChips meeting={meeting} openActions={openActions} />
        </>
      }
      status={state === 'sent' ? undefined : <SyncBadge state={state} />}
    />
  );
});
